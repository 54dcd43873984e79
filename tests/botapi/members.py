"""ChatMember and ChatPermissions, with the fields that clients need."""

from __future__ import annotations

from .errors import Json

_ADMINISTRATOR_RIGHTS: tuple[str, ...] = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_post_messages",
    "can_edit_messages",
    "can_pin_messages",
    "can_manage_topics",
)
_MEMBER_RIGHTS: tuple[str, ...] = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)


def member_json(user: Json, status: str, *, anonymous: bool = False) -> Json:
    """A ChatMember; administrators hold every right, restricted members none."""
    body: Json = {"user": user, "status": status}
    if status == "creator":
        body["is_anonymous"] = anonymous
    elif status == "administrator":
        body |= {"can_be_edited": False, "is_anonymous": anonymous}
        body |= dict.fromkeys(_ADMINISTRATOR_RIGHTS, True)
    elif status == "restricted":
        body |= {"is_member": True, "until_date": 0} | dict.fromkeys(_MEMBER_RIGHTS, False)
    elif status == "kicked":
        body["until_date"] = 0
    return body


def permissions() -> Json:
    """ChatPermissions of a group in which everyone may write."""
    return dict.fromkeys(_MEMBER_RIGHTS, True)
