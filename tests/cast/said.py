"""What was said, by whom and where."""

from __future__ import annotations

from types import SimpleNamespace

from cases.models import Event, EventKind, Statement, StatementKind, StatementSpeaker
from sources.models import Source
from tests.making import cite, published, word


def the_statements(case: SimpleNamespace, source: Source) -> None:
    case.interview = cite(
        published(
            Event,
            kind=word(EventKind, "interview", category="public"),
            summary="an interview with the Foghorn Gazette",
            happened="2019-10/2020-05",
        ),
        source,
    )
    case.allegation = _statement(
        case, source, "allegation", "against", case.critic, form="paraphrased", event=case.interview,
        summary="that Ignatius Puddlecombe took her teapot in 2012", said="2019-10/2020-05",
    )  # fmt: skip
    case.criticism = _statement(
        case, source, "criticism", "against", case.lawyer, form="quoted",
        words="Nobody asked the merchants.", publication=case.gazette,
    )  # fmt: skip
    case.defence = _statement(
        case, source, "defence", "for", case.spokesman, form="quoted", answers=case.criticism,
        words="We stand by the bargain.", capacity="Brackenthorpe spokesman", for_office=case.office,
    )  # fmt: skip
    case.assembly = cite(
        published(
            Event, kind=word(EventKind, "press-conference", "press conference", category="public"),
            summary="merchants called the press together on the quay", happened="2019-10/2020-05",
        ),
        source,
    )  # fmt: skip
    case.call = _statement(
        case, source, "call-for-resignation", "against", case.brother, form="paraphrased",
        summary="that Odalys Brackenthorpe should leave office", said="2019-10/2020-05",
    )  # fmt: skip
    StatementKind.objects.filter(pk=case.call.kind_id).update(asks="resign")
    case.call.about_cases.clear()
    case.call.about_people.set([case.official])
    case.call.forums.add(case.interview, case.assembly)
    case.call.about_inquiries.add(case.inquiry)
    case.call.about_elections.add(case.election)
    case.defence.about_cases.clear()
    case.defence.about_decisions.add(case.bargain)
    case.joined = cite(
        published(StatementSpeaker, statement=case.criticism, group=case.some, position=2), source
    )
    case.lamplighters = cite(
        published(
            StatementSpeaker, statement=case.criticism, organization=case.caucus, for_organization=case.council,
            qualifier="exactly", number=3, position=3,
        ),
        source,
    )  # fmt: skip
    case.clerk = cite(
        published(
            StatementSpeaker,
            statement=case.defence,
            unnamed_as="a clerk",
            for_person=case.official,
            position=2,
        ),
        source,
    )


def _statement(case, source, kind, category, speaker, /, *, capacity="", for_office=None, **fields):
    kind = word(StatementKind, kind, category=category)
    said = cite(published(Statement, kind=kind, **fields), source, "¶10", excerpt="what was said of teapots")
    said.about_cases.add(case.prosecution)
    said.about_people.add(case.suspect)
    cite(
        published(StatementSpeaker, statement=said, person=speaker, capacity=capacity, for_office=for_office),
        source,
    )
    return said
