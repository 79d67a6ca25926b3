"""The pages of the site as the tests walk through them."""

from __future__ import annotations

from tests.browser.conftest import Live


def addresses(live: Live) -> dict[str, str]:
    """The address of every page, by name."""
    desk = live.desk
    denial = desk.courier.statements[1]
    speaker = live.record.speaker_ids([denial.id])[denial.id]
    return {
        "front": "/",
        "article": f"/articles/{desk.courier.article.id}",
        "changed article": f"/articles/{desk.changed.article.id}",
        "versions": f"/articles/{desk.changed.article.id}/versions",
        "claims": "/claims?all=yes",
        "claim": f"/claims/{desk.dispute.id}",
        "speakers": "/speakers",
        "speaker": f"/speakers/{speaker}",
        "outlets": "/outlets",
        "search": "/search?words=port&act=state",
        "changes": "/changes",
        "corrections": "/corrections",
        "correct": f"/statements/{denial.id}/correct",
        "export": "/export",
        "missing": "/articles/none",
    }


NAMES = (
    "front",
    "article",
    "changed article",
    "versions",
    "claims",
    "claim",
    "speakers",
    "speaker",
    "outlets",
    "search",
    "changes",
    "corrections",
    "correct",
    "export",
)
