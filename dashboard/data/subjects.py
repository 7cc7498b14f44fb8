"""Which subject a table belongs to, so that a reader finds it among fifty."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

OTHER = "andet"
SUBJECTS: Mapping[str, tuple[str, ...]] = {
    "kvoter": (
        "landstal",
        "regionskvoter",
        "kommunekvoter",
        "kommunekvoter_approx",
        "kommunekvoter_without_revision",
        "landstal_interim",
        "quota_days",
        "visiterede",
        "arrivals",
        "quota_inputs",
        "agreement_transfers",
    ),
    "arbejdsmarked": (
        "employment_rate",
        "employment_by_origin",
        "full_time_employees",
        "employees_regions",
        "unemployment",
        "unemployment_rate",
        "social_assistance",
        "rar_facts",
        "rar_composition",
        "council_membership",
    ),
    "vaekst": (
        "vaeksthus_effects",
        "vaeksthus_targets",
        "vaeksthus_by_municipality",
        "vaeksthus_guided_firms",
        "vaeksthus_timeline",
        "vaeksthus_agreements",
        "resultatkontrakt",
        "erhvervshus_contracts",
        "erhvervshus_payment",
    ),
    "uddannelse": (
        "sosu_pau_dimensionering",
        "sosu_pau_fordeling",
        "sosu_pau_tilgang",
        "sosu_pau_facts",
        "danskuddannelse_aftale",
        "danskuddannelse_kursister",
        "danskuddannelse_udbydere",
    ),
    "kkr": (
        "opgaver",
        "opgaver_punkter",
        "moedeplan",
        "kkr_meetings",
        "kkr_organisation",
        "framework_agreement",
        "infrastructure",
    ),
    "befolkning": (
        "population",
        "population_midtjylland",
        "population_monthly_midtjylland",
        "population_national",
        "christiansoe",
        "immigrants",
        "immigrants_and_descendants",
        "key_figures",
        "municipalities",
        "neighbours",
    ),
    "kilder": ("kilder",),
}


def by_subject(names: Sequence[str]) -> dict[str, list[str]]:
    """Tables in the order they come, by subject; those of none together at the end."""
    subject_of = {name: subject for subject, held in SUBJECTS.items() for name in held}
    found: dict[str, list[str]] = {subject: [] for subject in (*SUBJECTS, OTHER)}
    for name in names:
        found[subject_of.get(name, OTHER)].append(name)
    return {subject: held for subject, held in found.items() if held}
