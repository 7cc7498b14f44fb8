"""Why something cannot be an agreement: a reason with a name, and the figures it turns on."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """The reasons there are; the screen has a sentence for each."""

    NO_PERSONS = "no_persons"
    SAME_MUNICIPALITY = "same_municipality"
    NOT_IN_REGION = "not_in_region"
    NAMED_TWICE = "named_twice"
    OVERDRAWN = "overdrawn"
    NOT_PUBLISHED = "not_published"
    NOTHING_TO_GIVE = "nothing_to_give"
    NOBODY_TO_TAKE = "nobody_to_take"
    MORE_THAN_REGION = "more_than_region"
    BELOW_ZERO = "below_zero"
    UNBALANCED = "unbalanced"
    NO_NAME = "no_name"
    NO_ALTERNATIVE = "no_alternative"
    NO_TRANSFER = "no_transfer"
    NO_NUMBER = "no_number"
    TOO_LONG = "too_long"
    TOO_MANY = "too_many"


class NotPossible(ValueError):
    """What was asked for cannot be an agreement.

    `reason` says why, `values` what it turns on: codes of municipalities, persons, names. The
    sentence is the screen's, in the reader's language.
    """

    def __init__(self, reason: Reason, **values: str | int) -> None:
        super().__init__(f"{reason}: {values}" if values else str(reason))
        self.reason = reason
        self.values = values
