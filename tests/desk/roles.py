"""Who may open and who may send which page: the tables that `test_roles` holds the pages to, and docs/roles.md shows.

A page is named as its URL is. Beside it stand those who may read it (GET) and those who may send it (POST); None: the
page answers no such request, whoever asks. A new page of the desk gets a line here, with its words in WORDS, and then
`ROLES=write make test ARGS="-n 0 tests/desk/test_roles.py"` writes docs/roles.md anew.
"""

from __future__ import annotations

from typing import NamedTuple

from sources.desk.groups import ADMINISTRATOR, CONTRIBUTOR, REVIEWER

VISITOR, GUEST = "visitor", "guest"
EVERYBODY = frozenset({GUEST, CONTRIBUTOR, REVIEWER, ADMINISTRATOR})
STAFF = frozenset({CONTRIBUTOR, REVIEWER, ADMINISTRATOR})
REVIEWERS = frozenset({REVIEWER, ADMINISTRATOR})
CHIEF = frozenset({ADMINISTRATOR})
NOBODY: frozenset[str] = frozenset()

Who = frozenset[str]


class May(NamedTuple):
    """Who may read a page, and who may send it."""

    read: Who
    send: Who | None


Pages = dict[str, May]


def both(who: Who) -> May:
    """The same people may read a page and send it."""
    return May(who, who)


# --- The pages of a row, by what sort of row it is ------------------------------------------------------------

A_DRAFT: Pages = {
    "changelist": both(STAFF),
    "add": both(STAFF),
    "change": both(STAFF),
    "history": both(STAFF),
    "delete": both(STAFF),
    "preview": May(STAFF, None),
    "submit": both(STAFF),
    "send_back": both(REVIEWERS),
    "publish": both(REVIEWERS),
    "review": both(REVIEWERS),
    "withdraw": both(REVIEWERS),
    "reopen": both(REVIEWERS),
}
OF_UNITS = ("preview", "submit", "send_back", "review")
A_PART: Pages = {page: may for page, may in A_DRAFT.items() if page not in OF_UNITS}
# A contributor's saving and deleting are suggestions there; deleting by others is refused on the page itself.
WHAT_IS_PUBLIC: Pages = {**A_DRAFT}
A_CONSENT: Pages = {**A_PART, "revoke": both(REVIEWERS)}
A_VOCABULARY: Pages = {
    "changelist": both(STAFF),
    "add": both(REVIEWERS),
    "change": May(STAFF, REVIEWERS),
    "history": both(STAFF),
    "delete": both(CHIEF),
}
AN_ACCOUNT: Pages = {
    "changelist": both(CHIEF),
    "add": both(CHIEF),
    "change": both(CHIEF),
    "history": both(CHIEF),
    "delete": both(CHIEF),
    "password_change": both(CHIEF),
    "logins": both(CHIEF),
}
A_SUPERUSER: Pages = {
    **AN_ACCOUNT,
    "change": May(CHIEF, NOBODY),
    "delete": both(NOBODY),
    "password_change": both(NOBODY),
    "logins": both(NOBODY),
}
A_GROUP: Pages = {
    "changelist": both(CHIEF),
    "add": both(NOBODY),
    "change": May(CHIEF, NOBODY),
    "history": both(CHIEF),
    "delete": both(NOBODY),
}

A_REDACTION: Pages = {
    "changelist": both(CHIEF),
    "add": both(CHIEF),
    "change": May(CHIEF, NOBODY),
    "history": both(CHIEF),
    "delete": both(NOBODY),
}

A_PROTECTED_NAME: Pages = {
    "changelist": both(STAFF),
    "add": both(STAFF),
    "change": May(STAFF, CHIEF),
    "history": both(STAFF),
    "delete": both(NOBODY),
}
A_REFUSAL_OF_THE_GUARD: Pages = {
    "changelist": both(CHIEF),
    "add": both(NOBODY),
    "change": May(CHIEF, NOBODY),
    "history": both(CHIEF),
    "delete": both(NOBODY),
}

SORTS: dict[str, Pages] = {
    "a draft": A_DRAFT,
    "a draft part of what is public": A_PART,
    "what is public": WHAT_IS_PUBLIC,
    "a public consent to be named": A_CONSENT,
    "a vocabulary": A_VOCABULARY,
    "an account": AN_ACCOUNT,
    "a superuser": A_SUPERUSER,
    "a group": A_GROUP,
    "a redaction": A_REDACTION,
    "a protected name": A_PROTECTED_NAME,
    "a refusal of the guard": A_REFUSAL_OF_THE_GUARD,
}

# --- The pages that belong to no row --------------------------------------------------------------------------

ELSEWHERE: Pages = {
    "index": both(EVERYBODY),
    "app_list": both(STAFF),
    "alike": both(STAFF),
    "autocomplete": May(STAFF, None),
    "password_change": both(EVERYBODY),
    "password_change_done": May(EVERYBODY, None),
    "jsi18n": May(EVERYBODY, None),
    "suggestions": May(EVERYBODY, None),
    # One that the contributor made, who reads it as reviewers do; to send it is to decide on it.
    "suggestion": May(STAFF, REVIEWERS),
    "view_on_site": both(STAFF),
    "second_factor": both(EVERYBODY),
    "second_factor_set_up": both(EVERYBODY),
    "second_factor_codes": both(EVERYBODY),
    "second_factor_remove": both(EVERYBODY),
}
ADDRESSES = {
    "app_list": "/admin/cases/",
    "alike": "/admin/alike/?kind=people.person&name=x",
    "autocomplete": "/admin/autocomplete/?app_label=cases&model_name=decision&field_name=by_person&term=x",
}
"""Where those of them are that do not lie at `/admin/<name>/` or need something asked of them."""

OPEN_TO_ALL: dict[str, bool] = {
    "login": True,
    "logout": True,
    "admin_password_reset": True,
    "password_reset_done": False,
    "password_reset_confirm": True,
    "password_reset_complete": False,
}
"""The way in, and what leads there; and whether it can be sent as well as read. Nothing of the record is on these."""

WORDS = {
    "changelist": "the list of its kind",
    "add": "add another",
    "change": "its page",
    "history": "its history",
    "delete": "delete it",
    "preview": "its preview",
    "submit": "submit it for review",
    "send_back": "send it back",
    "publish": "publish it",
    "review": "read it again",
    "withdraw": "withdraw it",
    "reopen": "reopen it",
    "revoke": "revoke it",
    "password_change": "set the password",
    "logins": "how it logs in; open it again, take a lost second factor away",
    "index": "the front page of the desk",
    "second_factor": "show the own second factor",
    "second_factor_set_up": "set one up",
    "second_factor_codes": "new recovery codes",
    "second_factor_remove": "take the own one away",
    "app_list": "the kinds of one sort",
    "alike": "names like the one being typed",
    "autocomplete": "the search behind an input",
    "password_change_done": "the own password was changed",
    "jsi18n": "words for the scripts",
    "suggestions": "the list of suggestions, of others and one's own or one's own alone",
    "suggestion": "a suggestion of the contributor's",
    "login": "the way in",
    "logout": "the way out",
    "view_on_site": "on to the page of a row",
    "admin_password_reset": "ask for a link for a new password",
    "password_reset_done": "the link is on its way",
    "password_reset_confirm": "set a new password by the link",
    "password_reset_complete": "the new password is set",
}
"""What docs/roles.md calls each page."""
