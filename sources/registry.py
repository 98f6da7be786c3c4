"""The one registry of what a citation may support, and of what has an address of its own."""

UNITS = (
    "people.Person",
    "people.Organization",
    "people.Office",
    "people.Election",
    "cases.Prosecution",
    "cases.Statement",
    "cases.Inquiry",
)
"""What a reader opens by itself, sources aside (a source rests on nothing but itself)."""

ADDRESSED = (*UNITS, "sources.Source")
"""What has an address, and so may have had another before."""

CITABLE = (
    *UNITS,
    "people.PersonName",
    "people.Consent",
    "people.Tenure",
    "people.Membership",
    "people.Tie",
    "people.Oversight",
    "people.Candidacy",
    "people.Fundraising",
    "people.Contribution",
    "cases.DocketNumber",
    "cases.RelatedProsecution",
    "cases.Defendant",
    "cases.Charge",
    "cases.ComplainantGroup",
    "cases.Counsel",
    "cases.DonorCounsel",
    "cases.Event",
    "cases.EventParticipant",
    "cases.Decision",
    "cases.PleaDeal",
    "cases.PleaTerm",
    "cases.StatementSpeaker",
)
"""What a citation may support: each becomes a foreign key of Citation."""


def arc_field(label: str) -> str:
    """The name of the foreign key to this kind of record: `cases.PleaDeal` → `on_pleadeal`."""
    return f"on_{label.split('.')[1].lower()}"
