"""Texts of which some are known. Each is open: another value is kept, and `violations()` reports
it.
"""

from typing import Literal, TypeAlias

AiAgentLastAnswerType: TypeAlias = (
    Literal[
        # An answer that the AI wrote from the content it was given.
        "ai_answer",
        # An answer that a teammate wrote beforehand for questions of this kind.
        "custom_answer",
    ]
    | str
)
"""The kinds of answers that an AI agent gives."""

AiAgentResolutionState: TypeAlias = (
    Literal[
        # The customer left after an answer without asking for more.
        "assumed_resolution",
        # The customer said that the answer helped.
        "confirmed_resolution",
        # The conversation was handed to a team. Until API version 2.14.
        "routed_to_team",
        # The customer left before the AI agent could help. Until API version 2.14.
        "abandoned",
        # The conversation was passed on to a person. Since API version 2.15.
        "escalated",
        # The customer said that the answer did not help. Since API version 2.15.
        "negative_feedback",
        # A procedure that the AI agent followed handed the conversation over. Since API version
        # 2.15.
        "procedure_handoff",
    ]
    | str
)
"""How the help of an AI agent ended. API version 2.15 replaced two of the four older values by
three new ones.
"""

AiAgentSourceType: TypeAlias = (
    Literal[
        # The setup that comes with the Essentials plan.
        "essentials_plan_setup",
        # A profile of the AI agent.
        "profile",
        # A step of a workflow.
        "workflow",
        # A trial run of a workflow by a teammate.
        "workflow_preview",
        # A trial of Fin by a teammate.
        "fin_preview",
    ]
    | str
)
"""What brought the AI agent into a conversation."""

AuthorType: TypeAlias = (
    Literal[
        # A teammate. As the author of a source also the bots Operator and Fin.
        "admin",
        # Operator, Fin or a workflow.
        "bot",
        # A contact that is signed up.
        "user",
        # A contact that is not signed up.
        "lead",
        # A contact, of either kind.
        "contact",
        # Somebody on a web page who has not written before.
        "visitor",
        # A team.
        "team",
    ]
    | str
)
"""What wrote a message."""

ChannelType: TypeAlias = (
    Literal[
        # Intercom's Messenger.
        "messenger",
        # A conversation of Zendesk Sunshine.
        "zendesk_sunshine",
        # A ticket of Zendesk.
        "zendesk_ticket",
        # Twitter (X).
        "twitter",
        # E-mail.
        "email",
    ]
    | str
)
"""The channels that a conversation can be on. Documented as examples, so new ones may come at any
time.
"""

ContentType: TypeAlias = (
    Literal[
        # An uploaded file.
        "file",
        # An article of the help center.
        "article",
        # Pages that were imported from elsewhere.
        "external_content",
        # A short text that is written for the AI agent only.
        "content_snippet",
        # What an action of a workflow got from a connected system.
        "workflow_connector_action",
        # An answer that a teammate wrote beforehand.
        "custom_answer",
    ]
    | str
)
"""The kinds of content that an AI agent draws on."""

ConversationPriority: TypeAlias = (
    Literal[
        # Marked as a priority. Until API version 2.15.
        "priority",
        # Not marked. Until API version 2.15.
        "not_priority",
        # No priority. Since API version 2.16.
        "none",
        # Low. Since API version 2.16.
        "low",
        # Medium. Since API version 2.16.
        "medium",
        # High. Since API version 2.16.
        "high",
        # Urgent. Since API version 2.16.
        "urgent",
    ]
    | str
)
"""How urgent a conversation is. The values of 2.15 and before, and those of 2.16 and later, have
nothing in common.
"""

ConversationState: TypeAlias = (
    Literal[
        # Open.
        "open",
        # Closed.
        "closed",
        # Put off until a later time. A snoozed conversation still counts as open: its `open` is
        # true.
        "snoozed",
    ]
    | str
)
"""Whether a conversation needs attention."""

CurrentSlaStatus: TypeAlias = (
    Literal[
        # Every target was met.
        "hit",
        # A target was missed.
        "missed",
        # The clock is running.
        "active",
        # The clock has been stopped for a while.
        "paused",
        # The agreement no longer applies.
        "canceled",
    ]
    | str
)
"""How a service level agreement as a whole stands when an event happens. Spells `canceled`, where
`sla_applied` spells `cancelled`.
"""

CustomActionResult: TypeAlias = (
    Literal[
        # The action did what it should.
        "success",
        # The action broke off.
        "failed",
    ]
    | str
)
"""How a custom action ended."""

DeliveredAs: TypeAlias = (
    Literal[
        # A contact wrote first.
        "customer_initiated",
        # A legacy campaign.
        "campaigns_initiated",
        # A custom bot.
        "operator_initiated",
        # A series, or an outbound message whose audience follows rules.
        "automated",
        # A teammate, by a message to chosen contacts, a ticket, or a group e-mail.
        "admin_initiated",
    ]
    | str
)
"""Who or what started a conversation. Intercom describes five values in prose up to 2.15 and leaves
the list open from 2.16 on.
"""

DeliveryStatus: TypeAlias = (
    Literal[
        # The first attempt is under way.
        "pending",
        # An attempt has failed, and this is another one.
        "retry",
    ]
    | str
)
"""How far the delivery of a notification has come. No list of values is published."""

ExternalReferenceType: TypeAlias = (
    Literal[
        # A ticket of Zendesk.
        "zendesk_ticket",
        # A conversation of Zendesk Sunshine.
        "zendesk_sunshine_conversation",
        # A case of Salesforce.
        "salesforce_case",
        # A messaging conversation of Salesforce.
        "salesforce_in_app_message_conversation",
        # A ticket of Freshdesk.
        "freshdesk_ticket",
        # A conversation of Freshchat.
        "freshchat_conversation",
        # A conversation of HubSpot.
        "hubspot_conversation",
        # A conversation of a help desk that the customer connected.
        "custom_helpdesk_conversation",
        # A conversation that was made through the API.
        "api_conversation",
    ]
    | str
)
"""The kinds of records that an external reference points to. Documented as examples, so new ones
may come at any time.
"""

FirstContactReplyType: TypeAlias = (
    Literal[
        # The Messenger, or the API.
        "conversation",
        # A push message to a mobile app.
        "push",
        # Facebook Messenger.
        "facebook",
        # Twitter.
        "twitter",
        # E-mail.
        "email",
    ]
    | str
)
"""The channel by which a contact's first reply came."""

LinkedObjectCategory: TypeAlias = (
    Literal[
        # A ticket that a customer takes part in and can follow.
        "Customer",
        # A ticket for work among teammates; no customer sees it.
        "Back-office",
        # A ticket that gathers the reports of many customers about one problem.
        "Tracker",
    ]
    | str
)
"""The three categories of tickets in Intercom."""

LinkedObjectType: TypeAlias = (
    Literal[
        # A ticket.
        "ticket",
        # A conversation.
        "conversation",
    ]
    | str
)
"""What stands at the other end of a link."""

PartType: TypeAlias = (
    Literal[
        # A message, seen by the contact.
        "comment",
        # An internal note, hidden from the contact.
        "note",
        # A note that opened the conversation again.
        "note_and_reopen",
        # A note that ended a snooze.
        "note_and_unsnooze",
        # The conversation was assigned, perhaps with a message.
        "assignment",
        # An assignment that ended a snooze.
        "assign_and_unsnooze",
        # An assignment that opened the conversation again. Seen in captured payloads, not
        # documented.
        "assign_and_reopen",
        # A workflow assigned the conversation.
        "workflow_assignment",
        # The default assignment rule applied. Seen in Intercom's examples, not documented.
        "default_assignment",
        # The conversation was reassigned because its teammate was away.
        "away_mode_assignment",
        # The conversation was assigned by a rule of an outbound message. Reported by programs that
        # read live data, not documented.
        "message_strategy_assignment",
        # The conversation was opened, perhaps with a message.
        "open",
        # The conversation was closed, perhaps with a message.
        "close",
        # The conversation was snoozed.
        "snoozed",
        # A snooze was ended.
        "unsnoozed",
        # A snooze ran out.
        "timer_unsnooze",
        # Somebody was added to the conversation.
        "participant_added",
        # Somebody was removed from the conversation.
        "participant_removed",
        # A change of who takes part in the conversation. Reported by programs that read live data,
        # not documented.
        "participant",
        # The contact rated the conversation, or changed the rating.
        "conversation_rating_changed",
        # The contact added a remark to the rating.
        "conversation_rating_remark_added",
        # The contact chose one of the offered answers.
        "quick_reply",
        # A custom action began.
        "custom_action_started",
        # A custom action ended.
        "custom_action_finished",
        # A workflow did something. Since API version 2.13.
        "operator_workflow_event",
        # The contact changed an attribute of the conversation.
        "conversation_attribute_updated_by_user",
        # A teammate changed an attribute of the conversation.
        "conversation_attribute_updated_by_admin",
        # A workflow changed an attribute of the conversation.
        "conversation_attribute_updated_by_workflow",
        # A rule applied an SLA.
        "conversation_sla_applied_by_rule",
        # A workflow applied an SLA.
        "conversation_sla_applied_by_workflow",
        # An SLA was removed.
        "conversation_sla_removed",
        # A target of an SLA was missed.
        "conversation_sla_target_missed",
        # An SLA was paused. Only in the Preview version of the API.
        "conversation_sla_paused",
        # An SLA went on after a pause. Only in the Preview version of the API.
        "conversation_sla_unpaused",
        # The contact stopped answering.
        "user_became_idle",
        # The priority was changed.
        "priority_changed",
        # A rule changed the priority.
        "priority_changed_by_rule",
        # The resolution bot had no answer.
        "resolution_bot_found_no_answer",
        # Tags were added or removed.
        "conversation_tags_updated",
        # The contact was asked for data.
        "attribute_collector",
        # The contact gave the data.
        "attribute_collected",
        # The summary of a phone call. Seen in Intercom's examples, not documented.
        "call_summary",
        # Another conversation was merged into this one. Seen in Intercom's examples, not
        # documented.
        "merged_primary_conversation",
        # A language was detected. Seen in captured payloads, not documented.
        "language_detection_details",
        # The contact was told by which channel and how soon an answer comes. Seen in captured
        # payloads, not documented.
        "channel_and_reply_time_expectation",
        # The company of the conversation was changed. Seen in captured payloads, not documented.
        "company_updated",
        # A ticket or a conversation was linked. Seen in captured payloads, not documented.
        "entity_linked",
        # A teammate changed the state of the linked ticket. Seen in captured payloads, not
        # documented.
        "ticket_state_updated_by_admin",
        # A teammate changed an attribute of the linked ticket. Reported by programs that read live
        # data, not documented.
        "ticket_attribute_updated_by_admin",
        # The title was changed. Reported by programs that read live data, not documented.
        "title_changed",
        # Fin followed a guidance of the workspace. Reported by programs that read live data, not
        # documented.
        "fin_guidance_applied",
    ]
    | str
)
"""What a conversation part is: a message, a note, or an event. Documented as free text; versions up
to 2.5 send most of these as `comment`.
"""

RecipientType: TypeAlias = (
    Literal[
        # A main recipient.
        "to",
        # Somebody who got a copy.
        "cc",
        # Somebody who got a copy without the others knowing.
        "bcc",
    ]
    | str
)
"""The line of an e-mail header that a recipient stood in."""

ReviewedTeammateType: TypeAlias = (
    Literal[
        # The AI agent, or nobody in particular.
        "ai",
        # One teammate.
        "admin",
    ]
    | str
)
"""Whose work a scorecard judges."""

SalesAgentOutcome: TypeAlias = (
    Literal[
        # The customer is worth the attention of sales.
        "qualified",
        # The customer is not.
        "disqualified",
        # The customer wanted to learn about the product.
        "product_discovery",
        # The matter went to support.
        "escalated_to_support",
        # The conversation was unwanted advertising.
        "spam",
    ]
    | str
)
"""What came of a conversation with the sales agent."""

SegmentPersonType: TypeAlias = (
    Literal[
        # Leads: people who have not signed up.
        "contact",
        # Users: people who have signed up.
        "user",
    ]
    | str
)
"""The kinds of people that a segment is made of."""

SlaStatus: TypeAlias = (
    Literal[
        # Met at least once, never missed.
        "hit",
        # Missed at least once. Set with the next reply of a teammate, not when the time runs out.
        "missed",
        # Removed. The member's description promises null instead. Part events spell it `canceled`.
        "cancelled",
        # Applied, and neither met nor missed yet.
        "active",
    ]
    | str
)
"""How an SLA stands."""

SlaTargetStatus: TypeAlias = (
    Literal[
        # The target was met.
        "hit",
        # The time ran out.
        "missed",
        # The clock is running.
        "active",
        # The clock has been stopped for a while.
        "paused",
    ]
    | str
)
"""How one target of a service level agreement stands."""

SlaTargetType: TypeAlias = (
    Literal[
        # The time for the first reply.
        "first_reply_time",
        # The time for each later reply.
        "next_reply_time",
        # The time until the matter is resolved.
        "resolution_time",
        # The time until the conversation is closed.
        "time_to_close",
    ]
    | str
)
"""The targets that a service level agreement can set."""

SourceType: TypeAlias = (
    Literal[
        # The Messenger, or the API.
        "conversation",
        # E-mail.
        "email",
        # Facebook Messenger.
        "facebook",
        # Instagram messages.
        "instagram",
        # A phone call.
        "phone_call",
        # A phone call that was moved to the Messenger.
        "phone_switch",
        # A push message to a mobile app.
        "push",
        # A text message.
        "sms",
        # Twitter.
        "twitter",
        # WhatsApp.
        "whatsapp",
    ]
    | str
)
"""The channel by which a conversation came. Documented as a closed list up to 2.15, as free text
from 2.16 on.
"""

TicketState: TypeAlias = (
    Literal[
        # Somebody has asked; nobody has begun.
        "submitted",
        # A teammate is at work.
        "in_progress",
        # The customer has to do something first.
        "waiting_on_customer",
        # The work is done.
        "resolved",
    ]
    | str
)
"""How far the work on a ticket has come."""

WebhookTopic: TypeAlias = (
    Literal[
        # A conversation was assigned to a teammate or team.
        "conversation.admin.assigned",
        # A teammate closed a conversation.
        "conversation.admin.closed",
        # A teammate wrote a note into a conversation.
        "conversation.admin.noted",
        # An open conversation was assigned to a teammate or team.
        "conversation.admin.open.assigned",
        # A teammate opened a conversation again.
        "conversation.admin.opened",
        # A teammate replied in a conversation.
        "conversation.admin.replied",
        # The reply of a teammate was translated. Since API version 2.16.
        "conversation.admin.replied.translated",
        # A teammate started a conversation with one contact.
        "conversation.admin.single.created",
        # A teammate snoozed a conversation.
        "conversation.admin.snoozed",
        # A snoozed conversation woke up.
        "conversation.admin.unsnoozed",
        # A bot replied in a conversation.
        "conversation.operator.replied",
        # A contact started a conversation.
        "conversation.user.created",
        # A contact replied in a conversation.
        "conversation.user.replied",
        # A contact was added to a conversation.
        "conversation.contact.attached",
        # A contact was removed from a conversation.
        "conversation.contact.detached",
        # The company of a conversation changed.
        "conversation.company.updated",
        # The priority of a conversation changed.
        "conversation.priority.updated",
        # A contact rated a conversation.
        "conversation.rating.added",
        # A contact read a conversation.
        "conversation.read",
        # A conversation was deleted.
        "conversation.deleted",
        # The text of a part was removed.
        "conversation_part.redacted",
        # A part was tagged.
        "conversation_part.tag.created",
        # A procedure of the AI agent asks for a person. Only in the Preview version of the API.
        "procedure.hitl_notification.created",
        # A ticket was created. Since API version 2.9.
        "ticket.created",
        # The state of a ticket changed. Since API version 2.9.
        "ticket.state.updated",
        # A teammate wrote a note into a ticket. Since API version 2.9.
        "ticket.note.created",
        # A ticket was assigned to a teammate. Since API version 2.9.
        "ticket.admin.assigned",
        # A ticket was assigned to a team. Since API version 2.9.
        "ticket.team.assigned",
        # A contact was added to a ticket. Since API version 2.9.
        "ticket.contact.attached",
        # A contact was removed from a ticket. Since API version 2.9.
        "ticket.contact.detached",
        # A field of a ticket changed.
        "ticket.attribute.updated",
        # A teammate replied in a ticket.
        "ticket.admin.replied",
        # A contact replied in a ticket.
        "ticket.contact.replied",
        # A ticket was closed.
        "ticket.closed",
        # A contact rated a ticket.
        "ticket.rating.provided",
        # A ticket was resolved. Since API version 2.15.
        "ticket.resolved",
        # A teammate snoozed a ticket. Since API version 2.16.
        "ticket.admin.snoozed",
        # A snoozed ticket woke up. Since API version 2.16.
        "ticket.admin.unsnoozed",
        # Intercom tests whether the endpoint answers.
        "ping",
    ]
    | str
)
"""The events that webhooks report about conversations and tickets. Topics about other objects are
not listed.
"""
