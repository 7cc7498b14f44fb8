"""The refusals in Danish, for the faults of a file: what is wrong, and what to do about it."""

from __future__ import annotations

from dashboard.quota.agreement.refusal import NotPossible, Reason

SENTENCES = {
    Reason.NO_PERSONS: ("flytter ingen personer", "Skriv mindst 1, eller slet flytningen."),
    Reason.SAME_MUNICIPALITY: (
        "flytter fra en kommune til den selv ({code})",
        "Ret den ene kommunekode.",
    ),
    Reason.NOT_IN_REGION: (
        "nævner en kommune uden for regionen ({code})",
        "Ret kommunekoden, eller regionen.",
    ),
    Reason.NAMED_TWICE: ("har {code}{name} to gange", "Slet den ene, eller giv den et andet navn."),
    Reason.OVERDRAWN: (
        "lader kommune {code} give {persons} flere, end den har",
        "Sæt en flytning fra kommunen ned.",
    ),
    Reason.NOT_PUBLISHED: ("kender ikke tallet for {code}", "Skriv tallet."),
    Reason.NOTHING_TO_GIVE: ("lader {code} give af ingenting", "Slet flytningen."),
    Reason.NOBODY_TO_TAKE: ("har ingen til at tage imod {persons}", "Skriv en modtager."),
    Reason.MORE_THAN_REGION: ("fordeler {persons} mere end regionens kvote", "Sæt et tal ned."),
    Reason.BELOW_ZERO: ("har et tal under nul ({persons})", "Skriv 0 eller mere."),
    Reason.UNBALANCED: ("giver ikke samme sum som før ({persons})", "Ret et tal."),
    Reason.NO_NAME: ("har et alternativ uden navn", "Skriv et navn."),
    Reason.NO_ALTERNATIVE: ("peger på et alternativ, der ikke er der", "Vælg et af dem, der er."),
    Reason.NO_TRANSFER: ("peger på en flytning, der ikke er der", "Vælg en af dem, der er."),
    Reason.NO_NUMBER: (
        "mangler kommuner i regionen ({codes})",
        "Skriv en række til hver; personer må stå tomt, hvor tallet ikke kendes.",
    ),
    Reason.TOO_LONG: ("har en tekst på over {most} tegn", "Forkort den."),
    Reason.TOO_MANY: ("har over {most} af slagsen", "Del sagen i to."),
}


class _Blank(dict[str, str | int]):
    def __missing__(self, key: str) -> str:
        return ""


def danish(refusal: NotPossible) -> tuple[str, str]:
    """What is wrong, and what to do."""
    message, remedy = SENTENCES[refusal.reason]
    return message.format_map(_Blank(refusal.values)), remedy
