"""What vectors do not ask of the models: what is kept in memory, and what programs do with it."""

import copy
import json
import pickle
import sys
import unittest
from datetime import datetime, timezone
from typing import Any

from intercom_conversations import (
    Conversation,
    ConversationParts,
    Dimension,
    Id,
    IntercomObject,
    NotificationEvent,
    PartAttachment,
    Tags,
    Timestamp,
    check_conversation,
    parse_payload,
)
from intercom_conversations.checks.judging import TEXT, Member, Shape
from pydantic import Field, ValidationError

CONVERSATION: dict[str, Any] = {
    "type": "conversation",
    "id": 1295,
    "created_at": "2026-01-10T07:56:29.250Z",
    "updated_at": 1768031790,
    "title": None,
    "state": "archived",
    "waiting_since": "soon",
    "conversation_parts": {"conversation_parts": [{"id": "1"}, 7, None, {"id": "2"}]},
    "tags": {"tags": [True, {"id": "3", "name": "loan"}]},
    "fresh": {"a": [1.5, None]},
}


class Letter(IntercomObject):
    """An object with a member that Python cannot name."""

    shape = Shape("letter", {"from": Member(TEXT)})

    from_: str | None = Field(default=None, alias="from")


class Reading(unittest.TestCase):
    """What is there after JSON was read."""

    def test_whatever_fits_is_typed(self) -> None:
        conversation = Conversation.model_validate(CONVERSATION)
        self.assertEqual(conversation.id, "1295")
        self.assertEqual(conversation.created_at, Timestamp("2026-01-10T08:56:29.25+01:00"))
        self.assertEqual(conversation.state, "archived")
        parts = conversation.conversation_parts
        assert parts is not None and parts.conversation_parts is not None
        self.assertEqual([part.id for part in parts.conversation_parts], ["1", "2"])

    def test_whatever_does_not_fit_is_kept(self) -> None:
        conversation = Conversation.model_validate(CONVERSATION)
        self.assertIsNone(conversation.waiting_since)
        self.assertEqual(conversation.misfits, {"waiting_since": "soon"})
        assert conversation.conversation_parts is not None and conversation.tags is not None
        expected = {"conversation_parts/1": 7, "conversation_parts/2": None}
        self.assertEqual(conversation.conversation_parts.misfits, expected)
        self.assertEqual(conversation.tags.misfits, {"tags/0": True})
        self.assertEqual(conversation.model_extra, {"fresh": {"a": [1.5, None]}})

    def test_null_is_not_absence(self) -> None:
        conversation = Conversation.model_validate(CONVERSATION)
        self.assertIsNone(conversation.title)
        self.assertIsNone(conversation.source)
        self.assertIn("title", conversation.model_fields_set)
        self.assertNotIn("source", conversation.model_fields_set)

    def test_integers_with_a_point(self) -> None:
        parts = ConversationParts.model_validate({"total_count": 1.0})
        self.assertEqual((parts.total_count, parts.misfits), (1, {}))
        conversation = Conversation.model_validate({"id": 7.0, "created_at": 8.0})
        self.assertEqual((conversation.id, conversation.created_at), ("7", Timestamp(8)))

    def test_only_an_object_is_one(self) -> None:
        for value in (None, 7, "x", [CONVERSATION]):
            with self.assertRaises(ValidationError):
                Conversation.model_validate(value)
            with self.assertRaises(ValidationError):
                parse_payload(value)

    def test_deep_nesting(self) -> None:
        deep = json.loads('{"fresh": ' + "[" * 200 + "]" * 200 + "}")
        conversation = Conversation.model_validate(deep)
        self.assertEqual(conversation.model_dump(), deep)
        self.assertEqual(json.loads(conversation.model_dump_json()), deep)

    def test_names_that_python_uses(self) -> None:
        event = NotificationEvent.model_validate({"self": "x", "violations": 1, "_misfits": 2})
        self.assertEqual(event.self, "x")
        self.assertEqual(event.model_dump(), {"self": "x", "violations": 1, "_misfits": 2})
        self.assertEqual(NotificationEvent.model_validate({"self": 7}).misfits, {"self": 7})
        for member in ({"from": "x"}, {"from": 7}):
            self.assertEqual(Letter.model_validate(member).model_dump(), member)
        self.assertEqual(Letter.model_validate({"from": "x"}).from_, "x")


class Writing(unittest.TestCase):
    """What is written of a model that was changed."""

    def test_what_came_is_written(self) -> None:
        conversation = Conversation.model_validate(CONVERSATION)
        self.assertEqual(conversation.model_dump(), CONVERSATION)
        self.assertEqual(json.loads(conversation.model_dump_json()), CONVERSATION)

    def test_setting_replaces_a_misfit(self) -> None:
        conversation = Conversation.model_validate(CONVERSATION)
        conversation.waiting_since = Timestamp(1768031789)
        assert conversation.tags is not None and conversation.tags.tags is not None
        conversation.tags.tags = [*conversation.tags.tags]
        self.assertEqual((conversation.misfits, conversation.tags.misfits), ({}, {}))
        dumped = conversation.model_dump()
        self.assertEqual(dumped["waiting_since"], 1768031789)
        self.assertEqual(dumped["tags"], {"tags": [{"id": "3", "name": "loan"}]})

    def test_misfits_of_a_changed_list_stay(self) -> None:
        tags = Tags.model_validate(CONVERSATION["tags"])
        assert tags.tags is not None
        tags.tags.clear()
        self.assertEqual(tags.model_dump(), {"tags": [True]})

    def test_copies_keep_everything(self) -> None:
        conversation = Conversation.model_validate(CONVERSATION)
        for other in (
            conversation.model_copy(),
            conversation.model_copy(deep=True),
            copy.deepcopy(conversation),
            pickle.loads(pickle.dumps(conversation)),
        ):
            self.assertEqual(other, conversation)
            self.assertEqual(other.model_dump(), CONVERSATION)

    def test_include_and_exclude(self) -> None:
        conversation = Conversation.model_validate(CONVERSATION)
        self.assertEqual(
            conversation.model_dump(include={"title", "id"}), {"id": 1295, "title": None}
        )
        kept = conversation.model_dump(exclude={"waiting_since", "fresh"}, exclude_none=True)
        self.assertEqual(CONVERSATION.keys() - kept.keys(), {"waiting_since", "fresh", "title"})

    def test_a_value_made_by_a_program(self) -> None:
        conversation = Conversation(
            type="conversation",
            id=Id("7"),
            created_at=Timestamp.from_datetime(datetime(2026, 1, 10, tzinfo=timezone.utc)),
            updated_at=Timestamp(1768003200),
            state="open",
        )
        self.assertEqual(conversation.violations(), [])
        conversation.updated_at = None
        conversation.created_at = Timestamp("2026-01-10T00:00:00Z")
        found = [(one.rule, one.instance_location) for one in conversation.violations()]
        self.assertEqual(found, [("schema.null", "/updated_at")])


class Values(unittest.TestCase):
    """Times, ids and dimensions."""

    def test_times(self) -> None:
        iso = Timestamp("2026-01-10T07:56:29.250Z")
        self.assertEqual(iso.as_datetime().isoformat(), "2026-01-10T07:56:29.250000+00:00")
        self.assertLess(Timestamp(1768031789), iso)
        self.assertLess(iso, Timestamp(1768031790))
        self.assertEqual(Timestamp.from_datetime(iso.as_datetime()).sent, 1768031789)
        for text in ("2026-02-29T00:00:00Z", "2026-01-10", "soon"):
            with self.assertRaises(ValueError):
                Timestamp(text)
        for out_of_range in (Timestamp(10**400), Timestamp("0000-02-29T00:00:00Z")):
            with self.assertRaises(OverflowError):
                out_of_range.as_datetime()

    def test_ids(self) -> None:
        names: dict[str, str] = {Id(7): "x"}
        self.assertEqual(names["7"], "x")
        self.assertEqual((Id(7).sent, Id("7").sent, f"{Id(7)}"), (7, "7", "7"))

    def test_dimensions(self) -> None:
        attachment = PartAttachment.model_validate({"width": "640", "height": 480})
        assert attachment.width is not None and attachment.height is not None
        self.assertEqual(attachment.width + attachment.height, 1120)
        self.assertEqual(attachment.model_dump(), {"width": "640", "height": 480})
        self.assertEqual(Dimension("640"), 640)


class Asking(unittest.TestCase):
    """How checks are asked."""

    def test_no_such_version(self) -> None:
        options: dict[str, Any] = {"api_version": "3.0"}
        with self.assertRaises(ValueError):
            check_conversation({}, **options)

    def test_messages_show_no_content(self) -> None:
        for violation in Conversation.model_validate(CONVERSATION).violations():
            self.assertNotIn("archived", str(violation))
            self.assertNotIn("soon", str(violation))

    def test_every_model_describes_itself(self) -> None:
        models = IntercomObject.__subclasses__()
        self.assertGreater(len(models), 80)
        for model in models:
            self.assertIn("properties", model.model_json_schema())


if __name__ == "__main__":
    unittest.main(testRunner=unittest.TextTestRunner(stream=sys.stdout))
