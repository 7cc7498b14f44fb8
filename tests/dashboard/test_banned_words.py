"""Words that must not come back: each kind of phrase was on the screen once and said another thing
than it should. A case has its pattern per language; `where` keeps it to some texts.
"""

import csv
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from dashboard.kit.words import words
from data.sources import RAW

DATA = RAW.parent
# Columns of the tables that a page writes out as they stand.
TASK_TEXTS = ("basis", "decision", "part", "occasion", "today", "then", "list")
READ_COLUMNS = frozenset(
    {"note", "title_da", "text_da", "title_en", "text_en", "qualifier", "value_text", "definition"}
    | {"unit_note", "metric_label", "measure_label", "items_named_in_source", "project", "kpi"}
    | {f"{name}_{lang}" for name in TASK_TEXTS for lang in ("da", "en")}
)
HALF = re.compile(r"\{hal\w+\}")  # A placeholder is code: {half} is no word on the screen.
ENGLISH_COLUMNS = frozenset(name for name in READ_COLUMNS if name.endswith("_en"))


def anywhere(key: str) -> bool:
    return True


def of_catalogues(key: str) -> bool:
    """The pages' own words, and no text of a table or of what fills it."""
    return ".csv " not in key and ".toml " not in key


def of_goals(key: str) -> bool:
    return key.startswith("vaekst.")


def of_chairs(key: str) -> bool:
    """Texts of the pages that chairs read: all but those of the data keeper."""
    return not key.startswith(("data.", "sources.toml"))


@dataclass(frozen=True)
class Banned:
    """A kind of phrase: what it looks like in Danish and in English (blank: nowhere)."""

    kind: str
    danish: str = ""
    english: str = ""
    where: Callable[[str], bool] = anywhere

    def found(self, lang: str, texts: dict[str, str]) -> dict[str, str]:
        pattern = {"da": self.danish, "en": self.english}[lang]
        if not pattern:
            return {}
        sought = re.compile(pattern, re.IGNORECASE)
        return {
            key: text
            for key, text in texts.items()
            if self.where(key) and sought.search(HALF.sub("{x}", text))
        }


KEEPERS = r"source_id|sources\.toml|overblik (refresh|check)|\.csv\b"
BANNED = (
    Banned(
        "a part of the region is no half",
        r"halvdel(?!en af\b)",
        r"\bhal(f|ves)\b(?! (of|the)\b)",
        of_catalogues,
    ),
    Banned(
        "a figure has no day of its own",
        r"tallets dag|som det var på|\bpå dagen\b",
        r"figure's day|on the day\b",
    ),
    Banned(
        "a reading is not sure",
        r"læst så sikkert|læst med \w+ eller|\bsikkerhed:",
        r"read with that|read so surely",
    ),
    Banned("numbers do not go up", r"\bg(å|ik|år) op( i\b|\.|;|,|$)"),
    Banned("whole persons are rounded", r"hvor findes de hele personer"),
    Banned(
        "a target is no level",
        r"\bniveau(et)? (\{|\d|ikke|[a-zæøå]* ?offentlig)|kun niveau",
        r"\blevel (not |only)|only the level",
        of_goals,
    ),
    Banned(
        "a goal is met, not kept",
        r"\b(ikke )?overholdt\b|kan ikke afgøres",
        r"cannot be settled",
        of_goals,
    ),
    Banned(
        "a landstal is a number of",
        r"landstallet (\{landstal\}|\d)|\b(ved|til|af|fra) (et )?landstal (\{|\d)",
        r"national number",
    ),
    Banned(
        "what is calculated is beregnet",
        r"\bregne[drst]* (ud|frem)\b|\bregnet? af\b|\bregnes (ud|frem)\b",
        r"\bworked out\b",
    ),
    Banned("a mean is in full", r"\bi snit\b", r"\bon average lies\b"),
    Banned(
        "nobody leaves zero", r"forlader nul|falder til nul", r"\bleaves? zero\b|falls? to zero"
    ),
    Banned(
        "what we have not found is not unpublished",
        r"\bikke offentliggjort\b|\baldrig offentliggjort\b",
        r"\bnot (been )?published\b|never published",
    ),
    Banned("an address remembers nothing", r"adressen husker", r"address remembers"),
    Banned("a kind is a type", r"^slags\b|\b(tre|samme|anden|hver sin|forskellig) slags\b"),
    Banned("a mark is a status", r"\bmærke(r|rne)?\b", r"\bfive marks\b|^mark$"),
    Banned("one pair of quotation marks", r"^[^»]*«|[“”]", r"«|»"),
    Banned("the keeper's words stay with the keeper", KEEPERS, KEEPERS, of_chairs),
    Banned(
        "municipalities do not move",
        r"\brykket\b|pladser op|flest pladser|kommuner?,? der flytter\b|\bflytter sig\b",
        r"\bplaces up\b|who moves\b",
    ),
    Banned(
        "no journeys",
        r"\bvej gennem\b|for at se dens vej|\bhører de op\b|hvor de hører op",
        r"where they stop",
    ),
    Banned(
        "who came was visiteret",
        r"\bhvad kom\b|\bkom i året\b|hvor mange (der )?kom\b|antal(let)?, der (faktisk )?kom\b",
        r"\bwhat came\b|came in the year|number who came",
    ),
    Banned(
        "comparable firms are called so",
        r"virksomheder, der ligner|lignende virksomhed",
        r"firms like them",
    ),
    Banned("metrics forecast", r"\bvente(r|de) (vækst|arbejdspladser|virksomheder)\b"),
    Banned("persons in a sentence are a subject", r"\bfastsat blev\b|^Nul kun her|beregnet blev"),
    Banned("a date of publishing here is not the figures' date", r"udgivet her", r"published here"),
    Banned("no figure is said to be invented or not", r"opfundet, gættet", r"invented, guessed"),
    Banned("our own division is made, not laid", r"selv har lagt|\bdelingen vores\b"),
)


def screen_texts(lang: str) -> dict[str, str]:
    """Every text a reader can meet: the catalogues, the data keeper's titles, the tables' texts."""
    texts = dict(words(lang).texts)
    for entry in tomllib.loads((DATA / "indicators.toml").read_text("utf-8"))["indicator"]:
        texts |= {
            f"indicators.toml {entry['id']}.{name}": text
            for name, text in entry.items()
            if name.endswith(f"_{lang}")
        }
    if lang == "da":
        for entry in tomllib.loads((DATA / "sources.toml").read_text("utf-8"))["feed"]:
            for name in ("title", "description"):
                texts[f"sources.toml {entry['table']}.{name}"] = entry[name]
    for file in sorted(RAW.glob("*.csv")):
        texts |= table_texts(file, lang)
    return texts


def table_texts(file: Path, lang: str) -> dict[str, str]:
    with file.open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened))
    if file.name == "kilder.csv":  # What a source is called is its own words.
        return {}
    return {
        f"{file.name} {column} linje {number}": text
        for number, row in enumerate(rows, 2)
        for column, text in row.items()
        if column in READ_COLUMNS and text and (column in ENGLISH_COLUMNS) == (lang == "en")
    }


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("banned", BANNED, ids=lambda one: one.kind)
def test_words_that_must_not_come_back(banned, lang):
    assert banned.found(lang, screen_texts(lang)) == {}


def test_every_kind_is_looked_for_where_it_can_stand():
    """A pattern finds the phrase it was made for, so that none passes because it finds nothing."""
    once = {
        "a part of the region is no half": "Råd eller halvdel",
        "a figure has no day of its own": "Som det var på tallets dag",
        "a reading is not sure": "Ingen måling er læst så sikkert",
        "numbers do not go up": "aftalen går op i 1.039",
        "whole persons are rounded": "Hvor findes de hele personer?",
        "a target is no level": "niveau 8 pct.",
        "a goal is met, not kept": "ikke overholdt",
        "a landstal is a number of": "ved landstallet 4.000",
        "what is calculated is beregnet": "regnet ud af kvote og folketal",
        "a mean is in full": "I snit 5,1 personer",
        "nobody leaves zero": "Aarhus forlader nul",
        "what we have not found is not unpublished": "Ikke offentliggjort (9)",
        "an address remembers nothing": "og adressen husker det",
        "a kind is a type": "Slags",
        "a mark is a status": "De fem mærker",
        "one pair of quotation marks": "kør «overblik refresh»",
        "the keeper's words stay with the keeper": "gem det i sources.toml",
        "municipalities do not move": "er Aarhus rykket flest pladser op",
        "no journeys": "hver med sin egen vej gennem årene",
        "who came was visiteret": "hvad blev meldt ud, og hvad kom",
        "comparable firms are called so": "end lignende virksomheders",
        "metrics forecast": "Venter vækst",
        "persons in a sentence are a subject": "fastsat blev 112",
        "a date of publishing here is not the figures' date": "Tallene er udgivet her",
        "no figure is said to be invented or not": "Intet tal er opfundet, gættet",
        "our own division is made, not laid": "en opdeling, vi selv har lagt",
    }
    assert {one.kind for one in BANNED} == set(once)
    for one in BANNED:
        assert one.found("da", {"vaekst.x": once[one.kind]}), one.kind
