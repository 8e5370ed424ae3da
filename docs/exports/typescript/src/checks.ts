// What is wrong with a value, and how that is found out. Written by `intercom-schema export typescript`; do not edit.

import {
  booleanOf,
  countOf,
  decreases,
  differ,
  dimensionOf,
  idOf,
  integerOf,
  isAmong,
  isOutside,
  isPresent,
  isTimeText,
  itemsOf,
  lacksForm,
  lengthOf,
  membersOf,
  numberOf,
  repeats,
  textOf,
  timeOf,
} from "./readers.js";
import { judged, variantOf } from "./support.js";
import type { CheckOptions, Enumeration, Shape, Union, Violation } from "./support.js";
import type {
  Admin,
  AdminRole,
  AiAgent,
  AiAgentLastAnswerType,
  AiAgentResolutionState,
  AiAgentSourceType,
  AiSubtopic,
  AiTopic,
  AiTopics,
  AuthorType,
  ChannelType,
  Company,
  CompanyNote,
  CompanyNoteCompany,
  CompanyNotes,
  CompanyPlan,
  CompanySegments,
  CompanyTags,
  ContactReference,
  ContentSource,
  ContentSourcesList,
  ContentType,
  Conversation,
  ConversationChannel,
  ConversationContactChange,
  ConversationContacts,
  ConversationDeleted,
  ConversationExternalReference,
  ConversationFirstContactReply,
  ConversationList,
  ConversationModel,
  ConversationMonitorEvaluation,
  ConversationPart,
  ConversationPartAuthor,
  ConversationPartMetadata,
  ConversationParts,
  ConversationPriority,
  ConversationRating,
  ConversationReference,
  ConversationResponseTime,
  ConversationScorecard,
  ConversationScorecardEvaluator,
  ConversationScorecardEvaluatorResult,
  ConversationScorecardReviewedTeammate,
  ConversationSource,
  ConversationSourceAuthor,
  ConversationState,
  ConversationStatistics,
  ConversationTeammates,
  CurrentSlaStatus,
  CursorPages,
  CustomActionResult,
  CustomObjectInstance,
  CustomObjectInstanceList,
  DeletedConversationItem,
  DeletedConversationList,
  DeliveredAs,
  DeliveryStatus,
  EmailAddressHeader,
  EmailMessageMetadata,
  EventDetails,
  EventDetailsAction,
  EventDetailsAttribute,
  EventDetailsEvent,
  EventDetailsValue,
  EventDetailsWorkflow,
  ExternalReferenceType,
  FirstContactReplyType,
  LinkedObject,
  LinkedObjectCategory,
  LinkedObjectList,
  LinkedObjectType,
  NotificationEvent,
  NotificationEventData,
  PartAttachment,
  PartType,
  Ping,
  QuickReplyOption,
  RecipientType,
  Reference,
  ReviewedTeammateType,
  SalesAgent,
  SalesAgentOutcome,
  Segment,
  SegmentPersonType,
  SideConversationList,
  SideConversationSummary,
  SlaApplied,
  SlaDefinition,
  SlaStates,
  SlaStatus,
  SlaTargetState,
  SlaTargetStatus,
  SlaTargetType,
  SourceEmailMessageMetadata,
  SourceRecipient,
  SourceReplyTo,
  SourceType,
  StartingAfterPaging,
  Tag,
  TagBasic,
  Tags,
  TeamPriorityLevel,
  TicketReference,
  TicketState,
  ToldNotificationItem,
  ToldPayload,
  Topic,
  TopicList,
  WebhookTopic,
} from "./types.js";

/** Everything that is wrong with a value, judged as `Admin`. */
export function checkAdmin(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, admin), options);
}

const admin: Shape<Admin> = {
  name: "admin",
  members: {
    type: (walk, value) => walk.constant(value, "admin"),
    id: (walk, value) => walk.id(value),
    name: (walk, value) => walk.text(value),
    email: (walk, value) => walk.text(value),
    job_title: (walk, value) => walk.text(value),
    away_mode_enabled: (walk, value) => walk.boolean(value),
    away_mode_reassign: (walk, value) => walk.boolean(value),
    away_status_reason_id: (walk, value) => value === null || walk.id(value),
    has_inbox_seat: (walk, value) => walk.boolean(value),
    team_ids: (walk, value) => walk.list(value, (item) => walk.id(item)),
    avatar: () => true,
    team_priority_level: (walk, value) => value === null || walk.object(value, teamPriorityLevel),
    role: (walk, value) => value === null || walk.object(value, adminRole),
  },
};

/** Everything that is wrong with a value, judged as `AdminRole`. */
export function checkAdminRole(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, adminRole), options);
}

const adminRole: Shape<AdminRole> = {
  name: "admin_role",
  members: {
    type: (walk, value) => walk.constant(value, "role"),
    id: (walk, value) => walk.id(value),
    name: (walk, value) => walk.text(value),
  },
};

/** Everything that is wrong with a value, judged as `AiAgent`. */
export function checkAiAgent(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, aiAgent), options);
}

const aiAgent: Shape<AiAgent> = {
  name: "ai_agent",
  members: {
    source_type: (walk, value) => value === null || walk.enumeration(value, aiAgentSourceType),
    source_title: (walk, value) => value === null || walk.text(value),
    last_answer_type: (walk, value) => value === null || walk.enumeration(value, aiAgentLastAnswerType),
    resolution_state: (walk, value) => value === null || walk.enumeration(value, aiAgentResolutionState),
    rating: (walk, value) => value === null || walk.integer(value),
    rating_remark: (walk, value) => value === null || walk.text(value),
    created_at: (walk, value) => walk.has("2.14") && (value === null || walk.timestamp(value)),
    updated_at: (walk, value) => walk.has("2.14") && (value === null || walk.timestamp(value)),
    content_sources: (walk, value) => walk.object(value, contentSourcesList),
  },
  rules(walk, it) {
    const rating = integerOf(it.rating);
    if (walk.within("2.11") && (rating < 1 || rating > 5)) {
      walk.broken("ai_agent.rating_range", "warning", "The rating of the AI agent must lie between 1 and 5.");
    }
    if (walk.within("2.14") && timeOf(it.created_at) > timeOf(it.updated_at)) {
      walk.broken(
        "ai_agent.created_before_updated",
        "warning",
        "The rating of the AI agent cannot be updated before it is created.",
      );
    }
    if (walk.within("2.11") && it.source_type === "essentials_plan_setup" && isPresent(it.source_title)) {
      walk.broken(
        "ai_agent.setup_has_no_title",
        "warning",
        "An AI agent that comes from the setup of the Essentials plan has no source title.",
      );
    }
  },
};

/** Everything that is wrong with a value, judged as `AiSubtopic`. */
export function checkAiSubtopic(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, aiSubtopic), options);
}

const aiSubtopic: Shape<AiSubtopic> = {
  name: "ai_subtopic",
  members: {
    type: (walk, value) => walk.constant(value, "ai_subtopic"),
    name: (walk, value) => walk.text(value),
    id: (walk, value) => walk.id(value),
  },
};

/** Everything that is wrong with a value, judged as `AiTopic`. */
export function checkAiTopic(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, aiTopic), options);
}

const aiTopic: Shape<AiTopic> = {
  name: "ai_topic",
  members: {
    type: (walk, value) => walk.constant(value, "ai_topic"),
    topic_name: (walk, value) => walk.text(value),
    subtopics: (walk, value) => walk.list(value, (item) => walk.object(item, aiSubtopic)),
  },
};

/** Everything that is wrong with a value, judged as `AiTopics`. */
export function checkAiTopics(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, aiTopics), options);
}

const aiTopics: Shape<AiTopics> = {
  name: "ai_topics",
  members: {
    type: (walk, value) => walk.constant(value, "ai_topics"),
    topics: (walk, value) => walk.list(value, (item) => walk.object(item, aiTopic)),
  },
};

/** Everything that is wrong with a value, judged as `Company`. */
export function checkCompany(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, company), options);
}

const company: Shape<Company> = {
  name: "company",
  members: {
    type: (walk, value) => walk.constant(value, "company"),
    id: (walk, value) => walk.id(value),
    name: (walk, value) => walk.text(value),
    app_id: (walk, value) => walk.text(value),
    plan: (walk, value) => walk.object(value, companyPlan),
    company_id: (walk, value) => walk.id(value),
    remote_created_at: (walk, value) => walk.timestamp(value),
    created_at: (walk, value) => walk.timestamp(value),
    updated_at: (walk, value) => walk.timestamp(value),
    last_request_at: (walk, value) => walk.timestamp(value),
    size: (walk, value) => walk.integer(value),
    website: (walk, value) => walk.text(value),
    industry: (walk, value) => walk.text(value),
    monthly_spend: (walk, value) => walk.integer(value),
    session_count: (walk, value) => walk.integer(value),
    user_count: (walk, value) => walk.integer(value),
    custom_attributes: (walk, value) => walk.map(value),
    tags: (walk, value) => walk.object(value, companyTags),
    segments: (walk, value) => walk.object(value, companySegments),
    notes: (walk, value) => walk.has("2.16") && walk.object(value, companyNotes),
  },
  rules(walk, it) {
    if (walk.within("2.15") && timeOf(it.created_at) > timeOf(it.updated_at)) {
      walk.broken("company.created_before_updated", "warning", "A company cannot be updated before it is created.");
    }
  },
};

/** Everything that is wrong with a value, judged as `CompanyNote`. */
export function checkCompanyNote(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, companyNote), options);
}

const companyNote: Shape<CompanyNote> = {
  name: "company_note",
  members: {
    type: (walk, value) => walk.constant(value, "note"),
    id: (walk, value) => walk.id(value),
    created_at: (walk, value) => walk.timestamp(value),
    company: (walk, value) => value === null || walk.object(value, companyNoteCompany),
    author: (walk, value) => value === null || walk.object(value, admin),
    body: (walk, value) => walk.text(value),
  },
};

/** Everything that is wrong with a value, judged as `CompanyNoteCompany`. */
export function checkCompanyNoteCompany(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, companyNoteCompany), options);
}

const companyNoteCompany: Shape<CompanyNoteCompany> = {
  name: "company_note_company",
  members: {
    type: (walk, value) => walk.constant(value, "company"),
    id: (walk, value) => walk.id(value),
  },
};

/** Everything that is wrong with a value, judged as `CompanyNotes`. */
export function checkCompanyNotes(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, companyNotes), options);
}

const companyNotes: Shape<CompanyNotes> = {
  name: "company_notes",
  members: {
    type: (walk, value) => walk.constant(value, "note.list"),
    notes: (walk, value) => walk.list(value, (item) => walk.object(item, companyNote)),
    data: (walk, value) => walk.list(value, (item) => walk.object(item, companyNote)),
    url: (walk, value) => walk.text(value),
    total_count: (walk, value) => walk.integer(value),
    has_more: (walk, value) => walk.boolean(value),
  },
};

/** Everything that is wrong with a value, judged as `CompanyPlan`. */
export function checkCompanyPlan(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, companyPlan), options);
}

const companyPlan: Shape<CompanyPlan> = {
  name: "company_plan",
  members: {
    type: (walk, value) => walk.constant(value, "plan"),
    id: (walk, value) => walk.id(value),
    name: (walk, value) => walk.text(value),
  },
};

/** Everything that is wrong with a value, judged as `CompanySegments`. */
export function checkCompanySegments(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, companySegments), options);
}

const companySegments: Shape<CompanySegments> = {
  name: "company_segments",
  members: {
    type: (walk, value) => walk.constant(value, "segment.list"),
    segments: (walk, value) => walk.list(value, (item) => walk.object(item, segment)),
  },
};

/** Everything that is wrong with a value, judged as `CompanyTags`. */
export function checkCompanyTags(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, companyTags), options);
}

const companyTags: Shape<CompanyTags> = {
  name: "company_tags",
  members: {
    type: (walk, value) => walk.constant(value, "tag.list"),
    tags: (walk, value) => walk.list(value, (item) => walk.object(item, tagBasic)),
  },
};

/** Everything that is wrong with a value, judged as `ContactReference`. */
export function checkContactReference(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, contactReference), options);
}

const contactReference: Shape<ContactReference> = {
  name: "contact_reference",
  members: {
    type: (walk, value) => value === null || walk.text(value),
    id: (walk, value) => value === null || walk.id(value),
    external_id: (walk, value) => value === null || walk.text(value),
  },
};

/** Everything that is wrong with a value, judged as `ContentSource`. */
export function checkContentSource(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, contentSource), options);
}

const contentSource: Shape<ContentSource> = {
  name: "content_source",
  members: {
    content_type: (walk, value) => walk.enumeration(value, contentType),
    url: (walk, value) => walk.text(value),
    title: (walk, value) => walk.text(value),
    locale: (walk, value) => walk.text(value),
  },
};

/** Everything that is wrong with a value, judged as `ContentSourcesList`. */
export function checkContentSourcesList(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, contentSourcesList), options);
}

const contentSourcesList: Shape<ContentSourcesList> = {
  name: "content_sources_list",
  members: {
    type: (walk, value) => walk.constant(value, "content_source.list"),
    total_count: (walk, value) => walk.integer(value),
    content_sources: (walk, value) => walk.list(value, (item) => walk.object(item, contentSource)),
  },
  rules(walk, it) {
    if (walk.within("2.11") && integerOf(it.total_count) < countOf(it.content_sources)) {
      walk.broken(
        "content_sources.total_covers_list",
        "warning",
        "The number of content sources cannot be smaller than the length of their list.",
      );
    }
  },
};

/** Everything that is wrong with a value, judged as `Conversation`. */
export function checkConversation(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, conversation), options);
}

const conversation: Shape<Conversation> = {
  name: "conversation",
  required: ["type", "id", "created_at", "updated_at"],
  members: {
    type: (walk, value) => walk.constant(value, "conversation"),
    id: (walk, value) => walk.id(value),
    created_at: (walk, value) => walk.timestamp(value),
    updated_at: (walk, value) => walk.timestamp(value),
    waiting_since: (walk, value) => value === null || walk.timestamp(value),
    snoozed_until: (walk, value) => value === null || walk.timestamp(value),
    source: (walk, value) => value === null || walk.object(value, conversationSource),
    contacts: (walk, value) => walk.object(value, conversationContacts),
    first_contact_reply: (walk, value) => value === null || walk.object(value, conversationFirstContactReply),
    admin_assignee_id: (walk, value) => value === null || walk.id(value),
    team_assignee_id: (walk, value) => value === null || walk.id(value),
    open: (walk, value) => walk.boolean(value),
    state: (walk, value) => walk.enumeration(value, conversationState),
    read: (walk, value) => walk.boolean(value),
    tags: (walk, value) => walk.object(value, tags),
    priority: (walk, value) => walk.enumeration(value, conversationPriority),
    sla_applied: (walk, value) => value === null || walk.object(value, slaApplied),
    statistics: (walk, value) => value === null || walk.object(value, conversationStatistics),
    conversation_rating: (walk, value) => value === null || walk.object(value, conversationRating),
    teammates: (walk, value) => value === null || walk.object(value, conversationTeammates),
    assignee: (walk, value) => value === null || walk.object(value, reference),
    title: (walk, value) => value === null || walk.text(value),
    custom_attributes: (walk, value) => walk.map(value),
    topics: (walk, value) => walk.object(value, topicList),
    ticket: (walk, value) => value === null || walk.object(value, ticketReference),
    linked_objects: (walk, value) => walk.has("2.10") && walk.object(value, linkedObjectList),
    ai_topics: (walk, value) => walk.has("Preview") && (value === null || walk.object(value, aiTopics)),
    ai_agent: (walk, value) => walk.has("2.11") && (value === null || walk.object(value, aiAgent)),
    ai_agent_participated: (walk, value) => walk.has("2.11") && walk.boolean(value),
    company: (walk, value) => walk.has("2.15") && (value === null || walk.object(value, company)),
    sales_agent_participated: (walk, value) => walk.has("2.16") && walk.boolean(value),
    sales_agent: (walk, value) => walk.has("2.16") && (value === null || walk.object(value, salesAgent)),
    channel: (walk, value) => walk.has("2.16") && (value === null || walk.object(value, conversationChannel)),
    external_references: (walk, value) =>
      walk.has("2.16") && walk.list(value, (item) => walk.object(item, conversationExternalReference)),
    monitor_evaluations: (walk, value) =>
      walk.has("2.16") && walk.list(value, (item) => walk.object(item, conversationMonitorEvaluation)),
    scorecards: (walk, value) =>
      walk.has("2.16") && walk.list(value, (item) => walk.object(item, conversationScorecard)),
    conversation_parts: (walk, value) => walk.object(value, conversationParts),
  },
  rules(walk, it) {
    const createdAt = timeOf(it.created_at);
    const updatedAt = timeOf(it.updated_at);
    if (createdAt > updatedAt) {
      walk.broken(
        "conversation.created_before_updated",
        "error",
        "A conversation cannot be changed before it was created.",
      );
    }
    const open = booleanOf(it.open);
    const state = textOf(it.state);
    if ((open === true && state === "closed") || (open === false && isAmong(state, ["open", "snoozed"]))) {
      walk.broken(
        "conversation.open_matches_state",
        "error",
        "A conversation is open exactly if its state is not `closed`; a snoozed one is open.",
      );
    }
    if (
      (state === "snoozed" && !isPresent(it.snoozed_until)) ||
      (isPresent(it.snoozed_until) && isAmong(state, ["open", "closed"]))
    ) {
      walk.broken(
        "conversation.snoozed_has_end",
        "error",
        "A conversation is snoozed exactly if it has a time when the snooze ends.",
      );
    }
    if (timeOf(it.snoozed_until) < updatedAt) {
      walk.broken(
        "conversation.snooze_ends_after_update",
        "warning",
        "A snooze is expected to end after the last change of the conversation.",
      );
    }
    const waitingSince = timeOf(it.waiting_since);
    if (waitingSince < createdAt) {
      walk.broken(
        "conversation.waiting_after_creation",
        "warning",
        "A contact is not expected to wait since before the conversation was created.",
      );
    }
    if (waitingSince > updatedAt) {
      walk.broken(
        "conversation.waiting_before_update",
        "warning",
        "A contact is not expected to wait since after the last change of the conversation.",
      );
    }
    if (state === "closed" && isPresent(it.waiting_since)) {
      walk.broken("conversation.closed_not_waiting", "warning", "Nobody is expected to wait in a closed conversation.");
    }
    const statistics = membersOf<ConversationStatistics>(it.statistics);
    const statisticsLastAdminReplyAt = timeOf(statistics.last_admin_reply_at);
    if (waitingSince < statisticsLastAdminReplyAt) {
      walk.broken(
        "conversation.waiting_after_admin_reply",
        "warning",
        "A contact is expected to wait since after the last reply of a teammate.",
      );
    }
    const statisticsLastContactReplyAt = timeOf(statistics.last_contact_reply_at);
    if (waitingSince > statisticsLastContactReplyAt) {
      walk.broken(
        "conversation.waiting_before_last_contact_reply",
        "warning",
        "A contact is not expected to wait since after the own last message.",
      );
    }
    const firstContactReplyCreatedAt = timeOf(
      membersOf<ConversationFirstContactReply>(it.first_contact_reply).created_at,
    );
    if (firstContactReplyCreatedAt < createdAt) {
      walk.broken(
        "conversation.first_reply_after_creation",
        "error",
        "The contact's first reply cannot come before the conversation was created.",
      );
    }
    const statisticsFirstContactReplyAt = timeOf(statistics.first_contact_reply_at);
    if (differ(firstContactReplyCreatedAt, statisticsFirstContactReplyAt)) {
      walk.broken(
        "conversation.first_reply_matches_statistics",
        "warning",
        "The contact's first reply is expected to have the time that the statistics give for it.",
      );
    }
    if (
      (isPresent(it.statistics) &&
        isPresent(it.first_contact_reply) &&
        !isPresent(statistics.first_contact_reply_at)) ||
      (isPresent(statistics.first_contact_reply_at) && !isPresent(it.first_contact_reply))
    ) {
      walk.broken(
        "conversation.first_reply_pair",
        "warning",
        "There is a first reply of the contact exactly if the statistics have its time.",
      );
    }
    if (
      membersOf<ConversationSource>(it.source).delivered_as === "customer_initiated" &&
      differ(statisticsFirstContactReplyAt, createdAt)
    ) {
      walk.broken(
        "conversation.contact_start_is_first_reply",
        "warning",
        "If the contact started the conversation, the first reply is expected to be its beginning.",
      );
    }
    const statisticsFirstAssignmentAt = timeOf(statistics.first_assignment_at);
    const statisticsFirstAdminReplyAt = timeOf(statistics.first_admin_reply_at);
    const statisticsFirstCloseAt = timeOf(statistics.first_close_at);
    const statisticsLastAssignmentAt = timeOf(statistics.last_assignment_at);
    const statisticsLastAssignmentAdminReplyAt = timeOf(statistics.last_assignment_admin_reply_at);
    const statisticsLastCloseAt = timeOf(statistics.last_close_at);
    if (
      statisticsFirstContactReplyAt < createdAt ||
      statisticsFirstAssignmentAt < createdAt ||
      statisticsFirstAdminReplyAt < createdAt ||
      statisticsFirstCloseAt < createdAt ||
      statisticsLastAssignmentAt < createdAt ||
      statisticsLastAssignmentAdminReplyAt < createdAt ||
      statisticsLastContactReplyAt < createdAt ||
      statisticsLastAdminReplyAt < createdAt ||
      statisticsLastCloseAt < createdAt
    ) {
      walk.broken(
        "conversation.statistics_after_creation",
        "warning",
        "No time of the statistics is expected to come before the conversation was created.",
      );
    }
    if (
      statisticsFirstContactReplyAt > updatedAt ||
      statisticsFirstAssignmentAt > updatedAt ||
      statisticsFirstAdminReplyAt > updatedAt ||
      statisticsFirstCloseAt > updatedAt ||
      statisticsLastAssignmentAt > updatedAt ||
      statisticsLastAssignmentAdminReplyAt > updatedAt ||
      statisticsLastContactReplyAt > updatedAt ||
      statisticsLastAdminReplyAt > updatedAt ||
      statisticsLastCloseAt > updatedAt
    ) {
      walk.broken(
        "conversation.statistics_before_update",
        "warning",
        "No time of the statistics is expected to come after the last change of the conversation.",
      );
    }
    const conversationParts = membersOf<ConversationParts>(it.conversation_parts);
    const conversationPartsTotalCount = integerOf(conversationParts.total_count);
    if (walk.from("rest") && integerOf(statistics.count_conversation_parts) < conversationPartsTotalCount) {
      walk.broken(
        "conversation.part_count_covers_list",
        "warning",
        "The statistics are expected to count at least the parts that are not the opening message.",
      );
    }
    const conversationPartsItems = itemsOf<ConversationPart>(conversationParts.conversation_parts);
    if (
      walk.from("rest") &&
      isPresent(statistics.last_close_at) &&
      countOf(conversationParts.conversation_parts) === conversationPartsTotalCount &&
      conversationPartsItems.some((item) => item.part_type === "close") &&
      (conversationPartsItems.some(
        (item) => item.part_type === "close" && timeOf(item.created_at) > statisticsLastCloseAt,
      ) ||
        (Array.isArray(conversationParts.conversation_parts) &&
          conversationPartsItems.every(
            (item) => differ(textOf(item.part_type), "close") || differ(timeOf(item.created_at), statisticsLastCloseAt),
          )))
    ) {
      walk.broken(
        "conversation.last_close_matches_parts",
        "warning",
        "The last close of the statistics is expected to be the last part that closes, if all parts are there.",
      );
    }
    if (state === "closed" && isPresent(statistics.first_contact_reply_at) && !isPresent(statistics.last_close_at)) {
      walk.broken(
        "conversation.closed_has_close_time",
        "warning",
        "A closed conversation in which the contact replied is expected to have a last close.",
      );
    }
    if (timeOf(membersOf<ConversationRating>(it.conversation_rating).created_at) < createdAt) {
      walk.broken(
        "conversation.rating_after_creation",
        "warning",
        "A rating is not expected to be asked for before the conversation was created.",
      );
    }
    if (
      walk.within("2.11") &&
      ((it.ai_agent_participated === true && !isPresent(it.ai_agent)) ||
        (isPresent(it.ai_agent) && it.ai_agent_participated === false))
    ) {
      walk.broken(
        "conversation.ai_agent_matches_participation",
        "warning",
        "Data about the AI agent is expected exactly if the agent took part.",
      );
    }
    const teammates = membersOf<ConversationTeammates>(it.teammates);
    const teammatesAdminsIds = itemsOf<Reference>(teammates.admins).map((item) => idOf(item.id));
    if (
      isPresent(teammates.admins) &&
      conversationPartsItems.some(
        (item) =>
          item.part_type === "comment" &&
          membersOf<ConversationPartAuthor>(item.author).type === "admin" &&
          Array.isArray(teammates.admins) &&
          isOutside(idOf(membersOf<ConversationPartAuthor>(item.author).id), teammatesAdminsIds),
      )
    ) {
      walk.broken(
        "conversation.commenters_are_teammates",
        "warning",
        "Every teammate who wrote a message is expected among the teammates of the conversation.",
      );
    }
    for (const [index, item] of conversationPartsItems.entries()) {
      if (timeOf(item.created_at) < createdAt) {
        walk.broken(
          "conversation.parts_after_creation",
          "warning",
          "No part is expected to be older than the conversation.",
          "conversation_parts",
          "conversation_parts",
          index,
        );
      }
    }
    for (const [index, item] of conversationPartsItems.entries()) {
      if (timeOf(item.created_at) > updatedAt) {
        walk.broken(
          "conversation.parts_before_update",
          "warning",
          "No part is expected to be newer than the last change of the conversation.",
          "conversation_parts",
          "conversation_parts",
          index,
        );
      }
    }
  },
};

/** Everything that is wrong with a value, judged as `ConversationChannel`. */
export function checkConversationChannel(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, conversationChannel), options);
}

const conversationChannel: Shape<ConversationChannel> = {
  name: "conversation_channel",
  members: {
    initial: (walk, value) => value === null || walk.enumeration(value, channelType),
    current: (walk, value) => value === null || walk.enumeration(value, channelType),
  },
};

/** Everything that is wrong with a value, judged as `ConversationContactChange`. */
export function checkConversationContactChange(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, conversationContactChange), options);
}

const conversationContactChange: Shape<ConversationContactChange> = {
  name: "conversation_contact_change",
  members: {
    conversation: (walk, value) => walk.object(value, conversationModel),
    contact: (walk, value) => walk.map(value),
  },
};

/** Everything that is wrong with a value, judged as `ConversationContacts`. */
export function checkConversationContacts(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, conversationContacts), options);
}

const conversationContacts: Shape<ConversationContacts> = {
  name: "conversation_contacts",
  members: {
    type: (walk, value) => walk.constant(value, "contact.list"),
    contacts: (walk, value) => walk.list(value, (item) => walk.object(item, contactReference)),
  },
};

/** Everything that is wrong with a value, judged as `ConversationDeleted`. */
export function checkConversationDeleted(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, conversationDeleted), options);
}

const conversationDeleted: Shape<ConversationDeleted> = {
  name: "conversation_deleted",
  members: {
    id: (walk, value) => walk.id(value),
    object: (walk, value) => walk.constant(value, "conversation"),
    deleted: (walk, value) => walk.boolean(value),
  },
};

/** Everything that is wrong with a value, judged as `ConversationExternalReference`. */
export function checkConversationExternalReference(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, conversationExternalReference), options);
}

const conversationExternalReference: Shape<ConversationExternalReference> = {
  name: "conversation_external_reference",
  members: {
    type: (walk, value) => walk.enumeration(value, externalReferenceType),
    id: (walk, value) => walk.id(value),
  },
};

/** Everything that is wrong with a value, judged as `ConversationFirstContactReply`. */
export function checkConversationFirstContactReply(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, conversationFirstContactReply), options);
}

const conversationFirstContactReply: Shape<ConversationFirstContactReply> = {
  name: "conversation_first_contact_reply",
  members: {
    created_at: (walk, value) => walk.timestamp(value),
    type: (walk, value) => value === null || walk.enumeration(value, firstContactReplyType),
    url: (walk, value) => value === null || walk.text(value),
  },
};

/** Everything that is wrong with a value, judged as `ConversationList`. */
export function checkConversationList(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, conversationList), options);
}

const conversationList: Shape<ConversationList> = {
  name: "conversation_list",
  origin: "list",
  required: ["type"],
  members: {
    type: (walk, value) => walk.text(value),
    conversations: (walk, value) => walk.list(value, (item) => walk.object(item, conversation)),
    total_count: (walk, value) => walk.integer(value),
    pages: (walk, value) => value === null || walk.object(value, cursorPages),
    data: (walk, value) => walk.has(undefined, "2.12") && walk.list(value, (item) => walk.object(item, conversation)),
  },
  rules(walk, it) {
    const conversationsCount = countOf(it.conversations);
    const pages = membersOf<CursorPages>(it.pages);
    const pagesPerPage = dimensionOf(pages.per_page);
    if (conversationsCount > pagesPerPage) {
      walk.broken(
        "conversation_list.page_holds_conversations",
        "error",
        "A page cannot hold more conversations than its size allows.",
      );
    }
    const totalCount = integerOf(it.total_count);
    if (totalCount < conversationsCount) {
      walk.broken(
        "conversation_list.total_covers_conversations",
        "error",
        "The total number of conversations cannot be smaller than the number on this page.",
      );
    }
    const pagesTotalPages = integerOf(pages.total_pages);
    if ((totalCount <= pagesPerPage && pagesTotalPages > 1) || (totalCount > pagesPerPage && pagesTotalPages <= 1)) {
      walk.broken(
        "conversation_list.one_page_is_enough",
        "warning",
        "There must be more than one page exactly when there are more conversations than one page holds.",
      );
    }
  },
};

/** Everything that is wrong with a value, judged as `ConversationModel`. */
export function checkConversationModel(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, conversationModel), options);
}

const conversationModel: Shape<ConversationModel> = {
  name: "conversation_model",
  members: {
    model: () => true,
    options: () => true,
    parts: () => true,
  },
};

/** Everything that is wrong with a value, judged as `ConversationMonitorEvaluation`. */
export function checkConversationMonitorEvaluation(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, conversationMonitorEvaluation), options);
}

const conversationMonitorEvaluation: Shape<ConversationMonitorEvaluation> = {
  name: "conversation_monitor_evaluation",
  members: {
    monitor_id: (walk, value) => walk.id(value),
    monitor_name: (walk, value) => value === null || walk.text(value),
    monitor_type: (walk, value) => value === null || walk.text(value),
    result: (walk, value) => walk.text(value),
    explanation: (walk, value) => value === null || walk.text(value),
    evaluated_at: (walk, value) => value === null || walk.timestamp(value),
  },
};

/** Everything that is wrong with a value, judged as `ConversationPart`. */
export function checkConversationPart(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, conversationPart), options);
}

const conversationPart: Shape<ConversationPart> = {
  name: "conversation_part",
  members: {
    type: (walk, value) => walk.constant(value, "conversation_part"),
    id: (walk, value) => walk.id(value),
    part_type: (walk, value) => walk.enumeration(value, partType),
    body: (walk, value) => value === null || walk.text(value),
    created_at: (walk, value) => walk.timestamp(value),
    updated_at: (walk, value) => walk.timestamp(value),
    notified_at: (walk, value) => walk.timestamp(value),
    assigned_to: (walk, value) => value === null || walk.object(value, reference),
    author: (walk, value) => walk.object(value, conversationPartAuthor),
    attachments: (walk, value) => walk.list(value, (item) => walk.object(item, partAttachment)),
    external_id: (walk, value) => value === null || walk.text(value),
    redacted: (walk, value) => walk.boolean(value),
    email_message_metadata: (walk, value) =>
      walk.has("2.13") && (value === null || walk.object(value, emailMessageMetadata)),
    state: (walk, value) => walk.has("2.13") && walk.enumeration(value, conversationState),
    tags: (walk, value) =>
      walk.has("2.13") && (value === null || walk.list(value, (item) => walk.object(item, tagBasic))),
    event_details: (walk, value) => walk.has("2.13") && (value === null || walk.object(value, eventDetails)),
    app_package_code: (walk, value) => walk.has("2.13") && (value === null || walk.text(value)),
    metadata: (walk, value) => walk.has("2.14") && (value === null || walk.object(value, conversationPartMetadata)),
    seen_state: (walk, value) => walk.has("Preview") && walk.map(value),
    translations: (walk, value) => walk.has("Preview") && (value === null || walk.map(value)),
  },
  rules(walk, it) {
    const createdAt = timeOf(it.created_at);
    if (createdAt > timeOf(it.updated_at)) {
      walk.broken("part.created_before_updated", "error", "A part cannot be changed before it was created.");
    }
    if (timeOf(it.notified_at) < createdAt) {
      walk.broken(
        "part.notified_after_creation",
        "warning",
        "The contact is not expected to be told of a part before it was created.",
      );
    }
    if (
      isAmong(textOf(it.part_type), [
        "assignment",
        "assign_and_unsnooze",
        "assign_and_reopen",
        "workflow_assignment",
        "default_assignment",
        "away_mode_assignment",
      ]) &&
      !isPresent(it.assigned_to)
    ) {
      walk.broken("part.assignment_has_assignee", "warning", "A part that assigns is expected to say to whom.");
    }
    if (lacksForm(it.id, /^[0-9]+$/)) {
      walk.broken("part.id_is_decimal", "warning", "The id of a part is expected to be text of decimal digits.");
    }
  },
};

/** Everything that is wrong with a value, judged as `ConversationPartAuthor`. */
export function checkConversationPartAuthor(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, conversationPartAuthor), options);
}

const conversationPartAuthor: Shape<ConversationPartAuthor> = {
  name: "conversation_part_author",
  members: {
    type: (walk, value) => walk.enumeration(value, authorType),
    id: (walk, value) => walk.id(value),
    name: (walk, value) => value === null || walk.text(value),
    email: (walk, value) => value === null || walk.text(value),
    from_ai_agent: (walk, value) => walk.has("2.14") && walk.boolean(value),
    is_ai_answer: (walk, value) => walk.has("2.14") && walk.boolean(value),
  },
};

/** Everything that is wrong with a value, judged as `ConversationPartMetadata`. */
export function checkConversationPartMetadata(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, conversationPartMetadata), options);
}

const conversationPartMetadata: Shape<ConversationPartMetadata> = {
  name: "conversation_part_metadata",
  members: {
    quick_reply_options: (walk, value) => walk.list(value, (item) => walk.object(item, quickReplyOption)),
    quick_reply_uuid: (walk, value) => walk.text(value),
  },
};

/** Everything that is wrong with a value, judged as `ConversationParts`. */
export function checkConversationParts(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, conversationParts), options);
}

const conversationParts: Shape<ConversationParts> = {
  name: "conversation_parts",
  members: {
    type: (walk, value) => walk.constant(value, "conversation_part.list"),
    conversation_parts: (walk, value) => walk.list(value, (item) => walk.object(item, conversationPart)),
    total_count: (walk, value) => walk.integer(value),
  },
  rules(walk, it) {
    const conversationPartsCount = countOf(it.conversation_parts);
    if (conversationPartsCount > 500) {
      walk.broken("parts.at_most_500", "error", "At most 500 parts are sent.");
    }
    const totalCount = integerOf(it.total_count);
    if (conversationPartsCount > totalCount) {
      walk.broken(
        "parts.count_within_total",
        "error",
        "There cannot be more parts in the list than there are in total.",
      );
    }
    if (walk.from("rest") && totalCount <= 500 && differ(conversationPartsCount, totalCount)) {
      walk.broken(
        "parts.list_is_complete",
        "warning",
        "A conversation that is read over REST is expected to have all its parts, up to 500.",
      );
    }
    if (walk.from("webhook") && differ(conversationPartsCount, totalCount)) {
      walk.broken(
        "parts.webhook_total_counts_list",
        "warning",
        "In a webhook, the total is expected to count the parts that are sent.",
      );
    }
    const conversationPartsItems = itemsOf<ConversationPart>(it.conversation_parts);
    if (decreases(conversationPartsItems.map((item) => timeOf(item.created_at)))) {
      walk.broken("parts.sorted_by_creation", "warning", "Parts are expected to be in the order of their creation.");
    }
    if (repeats(conversationPartsItems.map((item) => idOf(item.id)))) {
      walk.broken("parts.unique_ids", "error", "Two parts of a conversation cannot have the same id.");
    }
  },
};

/** Everything that is wrong with a value, judged as `ConversationRating`. */
export function checkConversationRating(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, conversationRating), options);
}

const conversationRating: Shape<ConversationRating> = {
  name: "conversation_rating",
  members: {
    rating: (walk, value) => value === null || walk.integer(value),
    remark: (walk, value) => value === null || walk.text(value),
    created_at: (walk, value) => value === null || walk.timestamp(value),
    contact: (walk, value) => walk.object(value, contactReference),
    teammate: (walk, value) => walk.object(value, reference),
    updated_at: (walk, value) => walk.has("2.14") && walk.timestamp(value),
  },
  rules(walk, it) {
    const rating = integerOf(it.rating);
    if (rating < 1 || rating > 5) {
      walk.broken("rating.range", "error", "A rating is a number from 1 to 5.");
    }
    if (walk.within("2.14") && timeOf(it.created_at) > timeOf(it.updated_at)) {
      walk.broken(
        "rating.created_before_updated",
        "warning",
        "A rating is not expected to be changed before it was asked for.",
      );
    }
  },
};

/** Everything that is wrong with a value, judged as `ConversationReference`. */
export function checkConversationReference(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, conversationReference), options);
}

const conversationReference: Shape<ConversationReference> = {
  name: "conversation_reference",
  members: {
    type: (walk, value) => walk.constant(value, "conversation"),
    conversation_id: (walk, value) => walk.id(value),
  },
};

/** Everything that is wrong with a value, judged as `ConversationResponseTime`. */
export function checkConversationResponseTime(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, conversationResponseTime), options);
}

const conversationResponseTime: Shape<ConversationResponseTime> = {
  name: "conversation_response_time",
  members: {
    team_id: (walk, value) => walk.id(value),
    team_name: (walk, value) => value === null || walk.text(value),
    response_time: (walk, value) => value === null || walk.seconds(value),
  },
};

/** Everything that is wrong with a value, judged as `ConversationScorecard`. */
export function checkConversationScorecard(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, conversationScorecard), options);
}

const conversationScorecard: Shape<ConversationScorecard> = {
  name: "conversation_scorecard",
  members: {
    scorecard_id: (walk, value) => walk.id(value),
    scorecard_version_id: (walk, value) => walk.id(value),
    name: (walk, value) => walk.text(value),
    scorecard_type: (walk, value) => walk.text(value),
    passed: (walk, value) => value === null || walk.boolean(value),
    score: (walk, value) => value === null || walk.number(value),
    ai_score: (walk, value) => value === null || walk.number(value),
    evaluated_at: (walk, value) => value === null || walk.timestamp(value),
    reviewed_teammate: (walk, value) => walk.object(value, conversationScorecardReviewedTeammate),
    evaluators: (walk, value) => walk.list(value, (item) => walk.object(item, conversationScorecardEvaluator)),
  },
};

/** Everything that is wrong with a value, judged as `ConversationScorecardEvaluator`. */
export function checkConversationScorecardEvaluator(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, conversationScorecardEvaluator), options);
}

const conversationScorecardEvaluator: Shape<ConversationScorecardEvaluator> = {
  name: "conversation_scorecard_evaluator",
  members: {
    evaluator_id: (walk, value) => walk.id(value),
    result: (walk, value) => value === null || walk.object(value, conversationScorecardEvaluatorResult),
  },
};

/** Everything that is wrong with a value, judged as `ConversationScorecardEvaluatorResult`. */
export function checkConversationScorecardEvaluatorResult(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, conversationScorecardEvaluatorResult), options);
}

const conversationScorecardEvaluatorResult: Shape<ConversationScorecardEvaluatorResult> = {
  name: "conversation_scorecard_evaluator_result",
  members: {
    value: (walk, value) => value === null || walk.text(value),
    source: (walk, value) => value === null || walk.text(value),
    reasoning: (walk, value) => value === null || walk.text(value),
    reason_ids: (walk, value) => value === null || walk.list(value, (item) => walk.id(item)),
    other_text: (walk, value) => value === null || walk.text(value),
  },
};

/** Everything that is wrong with a value, judged as `ConversationScorecardReviewedTeammate`. */
export function checkConversationScorecardReviewedTeammate(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, conversationScorecardReviewedTeammate), options);
}

const conversationScorecardReviewedTeammate: Shape<ConversationScorecardReviewedTeammate> = {
  name: "conversation_scorecard_reviewed_teammate",
  members: {
    type: (walk, value) => walk.enumeration(value, reviewedTeammateType),
    admin_id: (walk, value) => value === null || walk.id(value),
  },
  rules(walk, it) {
    if (walk.within("2.16") && isPresent(it.admin_id) && differ(textOf(it.type), "admin")) {
      walk.broken(
        "reviewed_teammate.admin_id_needs_admin",
        "warning",
        "Only a reviewed teammate of type `admin` has an `admin_id`.",
      );
    }
  },
};

/** Everything that is wrong with a value, judged as `ConversationSource`. */
export function checkConversationSource(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, conversationSource), options);
}

const conversationSource: Shape<ConversationSource> = {
  name: "conversation_source",
  members: {
    type: (walk, value) => value === null || walk.enumeration(value, sourceType),
    id: (walk, value) => (value === null && walk.within("2.16")) || walk.id(value),
    delivered_as: (walk, value) => walk.enumeration(value, deliveredAs),
    subject: (walk, value) => (value === null && walk.within("Preview")) || walk.text(value),
    body: (walk, value) => (value === null && walk.within("Preview")) || walk.text(value),
    author: (walk, value) => walk.object(value, conversationSourceAuthor),
    attachments: (walk, value) => walk.list(value, (item) => walk.object(item, partAttachment)),
    url: (walk, value) => value === null || walk.text(value),
    redacted: (walk, value) => walk.boolean(value),
    recipients: (walk, value) =>
      walk.has("2.16") && (value === null || walk.list(value, (item) => walk.object(item, sourceRecipient))),
    reply_to: (walk, value) =>
      walk.has("2.16") && (value === null || walk.list(value, (item) => walk.object(item, sourceReplyTo))),
    email_message_metadata: (walk, value) => walk.has("2.16") && walk.object(value, sourceEmailMessageMetadata),
  },
  rules(walk, it) {
    const deliveredAs = textOf(it.delivered_as);
    const author = membersOf<ConversationSourceAuthor>(it.author);
    const authorType = textOf(author.type);
    if (deliveredAs === "customer_initiated" && isOutside(authorType, ["user", "lead", "contact", "visitor"])) {
      walk.broken(
        "source.contact_author",
        "warning",
        "A conversation that a contact started is expected to have a contact as its author.",
      );
    }
    if (
      isAmong(deliveredAs, ["admin_initiated", "automated", "operator_initiated", "campaigns_initiated"]) &&
      isOutside(authorType, ["admin", "bot", "team"])
    ) {
      walk.broken(
        "source.team_author",
        "warning",
        "A conversation that the company started is expected to have a teammate, a team or a bot as its author.",
      );
    }
    const urlLength = lengthOf(it.url);
    if (isAmong(deliveredAs, ["admin_initiated", "automated"]) && isPresent(it.url) && differ(urlLength, 0)) {
      walk.broken(
        "source.outbound_has_no_url",
        "warning",
        "A conversation that a teammate or an automation started is expected to have no page URL.",
      );
    }
    const type = textOf(it.type);
    if (isAmong(type, ["email", "twitter"]) && isPresent(it.url) && differ(urlLength, 0)) {
      walk.broken(
        "source.email_has_no_url",
        "warning",
        "A conversation that came by e-mail or Twitter is expected to have no page URL.",
      );
    }
    if (
      type === "twitter" &&
      ((isPresent(author.name) && differ(lengthOf(author.name), 0)) ||
        (isPresent(author.email) && differ(lengthOf(author.email), 0)))
    ) {
      walk.broken(
        "source.twitter_author_is_blank",
        "warning",
        "A conversation that came by Twitter is expected to have an author without name and e-mail address.",
      );
    }
    if (!isPresent(it.redacted)) {
      walk.broken("source.redacted_present", "warning", "A source is expected to say whether it was redacted.");
    }
  },
};

/** Everything that is wrong with a value, judged as `ConversationSourceAuthor`. */
export function checkConversationSourceAuthor(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, conversationSourceAuthor), options);
}

const conversationSourceAuthor: Shape<ConversationSourceAuthor> = {
  name: "conversation_source_author",
  members: {
    type: (walk, value) => walk.enumeration(value, authorType),
    id: (walk, value) => (value === null && walk.within("2.16")) || walk.id(value),
    name: (walk, value) => value === null || walk.text(value),
    email: (walk, value) => value === null || walk.text(value),
    from_ai_agent: (walk, value) => walk.has("2.14", "2.15") && walk.boolean(value),
    is_ai_answer: (walk, value) => walk.has("2.14", "2.15") && walk.boolean(value),
  },
};

/** Everything that is wrong with a value, judged as `ConversationStatistics`. */
export function checkConversationStatistics(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, conversationStatistics), options);
}

const conversationStatistics: Shape<ConversationStatistics> = {
  name: "conversation_statistics",
  members: {
    type: (walk, value) => walk.constant(value, "conversation_statistics"),
    time_to_assignment: (walk, value) => value === null || walk.seconds(value),
    time_to_admin_reply: (walk, value) => value === null || walk.seconds(value),
    time_to_first_close: (walk, value) => value === null || walk.seconds(value),
    time_to_last_close: (walk, value) => value === null || walk.seconds(value),
    median_time_to_reply: (walk, value) => value === null || walk.seconds(value),
    first_contact_reply_at: (walk, value) => value === null || walk.timestamp(value),
    first_assignment_at: (walk, value) => value === null || walk.timestamp(value),
    first_admin_reply_at: (walk, value) => value === null || walk.timestamp(value),
    first_close_at: (walk, value) => value === null || walk.timestamp(value),
    last_assignment_at: (walk, value) => value === null || walk.timestamp(value),
    last_assignment_admin_reply_at: (walk, value) => value === null || walk.timestamp(value),
    last_contact_reply_at: (walk, value) => value === null || walk.timestamp(value),
    last_admin_reply_at: (walk, value) => value === null || walk.timestamp(value),
    last_close_at: (walk, value) => value === null || walk.timestamp(value),
    last_closed_by_id: (walk, value) => value === null || walk.id(value),
    count_reopens: (walk, value) => walk.integer(value),
    count_assignments: (walk, value) => walk.integer(value),
    count_conversation_parts: (walk, value) => walk.integer(value),
    assigned_team_first_response_time: (walk, value) =>
      walk.has("2.12") && walk.list(value, (item) => walk.object(item, conversationResponseTime)),
    assigned_team_first_response_time_in_office_hours: (walk, value) =>
      walk.has("2.13") && walk.list(value, (item) => walk.object(item, conversationResponseTime)),
    handling_time: (walk, value) => walk.has("2.13") && (value === null || walk.seconds(value)),
    adjusted_handling_time: (walk, value) => walk.has("2.13") && (value === null || walk.seconds(value)),
  },
  rules(walk, it) {
    const firstContactReplyAt = timeOf(it.first_contact_reply_at);
    const firstAssignmentAt = timeOf(it.first_assignment_at);
    if (firstContactReplyAt > firstAssignmentAt) {
      walk.broken(
        "statistics.first_assignment_after_contact_reply",
        "error",
        "The first assignment is counted from the contact's first reply, so it cannot come before it.",
      );
    }
    const firstAdminReplyAt = timeOf(it.first_admin_reply_at);
    if (firstContactReplyAt > firstAdminReplyAt) {
      walk.broken(
        "statistics.first_admin_reply_after_contact_reply",
        "error",
        "The first reply of a teammate is counted from the contact's first reply, so it cannot come before it.",
      );
    }
    const firstCloseAt = timeOf(it.first_close_at);
    if (firstContactReplyAt > firstCloseAt) {
      walk.broken(
        "statistics.first_close_after_contact_reply",
        "error",
        "The first close is counted from the contact's first reply, so it cannot come before it.",
      );
    }
    const lastAssignmentAt = timeOf(it.last_assignment_at);
    if (firstContactReplyAt > lastAssignmentAt) {
      walk.broken(
        "statistics.last_assignment_after_contact_reply",
        "error",
        "The last assignment is counted from the contact's first reply, so it cannot come before it.",
      );
    }
    const lastAssignmentAdminReplyAt = timeOf(it.last_assignment_admin_reply_at);
    if (firstContactReplyAt > lastAssignmentAdminReplyAt) {
      walk.broken(
        "statistics.last_assignment_admin_reply_after_contact_reply",
        "error",
        "`last_assignment_admin_reply_at` is measured from the contact's first reply, so it cannot come before it.",
      );
    }
    if (firstContactReplyAt > timeOf(it.last_contact_reply_at)) {
      walk.broken(
        "statistics.contact_reply_order",
        "error",
        "The contact's first reply cannot come after the contact's last one.",
      );
    }
    const lastAdminReplyAt = timeOf(it.last_admin_reply_at);
    if (firstContactReplyAt > lastAdminReplyAt) {
      walk.broken(
        "statistics.last_admin_reply_after_contact_reply",
        "error",
        "The last reply of a teammate is counted from the contact's first reply, so it cannot come before it.",
      );
    }
    const lastCloseAt = timeOf(it.last_close_at);
    if (firstContactReplyAt > lastCloseAt) {
      walk.broken(
        "statistics.last_close_after_contact_reply",
        "error",
        "The last close is counted from the contact's first reply, so it cannot come before it.",
      );
    }
    if (firstAssignmentAt > lastAssignmentAt) {
      walk.broken("statistics.assignment_order", "error", "The first assignment cannot come after the last one.");
    }
    if (firstAdminReplyAt > lastAdminReplyAt) {
      walk.broken(
        "statistics.admin_reply_order",
        "error",
        "The first reply of a teammate cannot come after the last one.",
      );
    }
    if (firstCloseAt > lastCloseAt) {
      walk.broken("statistics.close_order", "error", "The first close cannot come after the last one.");
    }
    if (
      (isPresent(it.first_assignment_at) && !isPresent(it.last_assignment_at)) ||
      (isPresent(it.last_assignment_at) && !isPresent(it.first_assignment_at))
    ) {
      walk.broken("statistics.assignment_pair", "error", "There is a first assignment exactly if there is a last one.");
    }
    if (
      (isPresent(it.first_admin_reply_at) && !isPresent(it.last_admin_reply_at)) ||
      (isPresent(it.last_admin_reply_at) && !isPresent(it.first_admin_reply_at))
    ) {
      walk.broken(
        "statistics.admin_reply_pair",
        "error",
        "There is a first reply of a teammate exactly if there is a last one.",
      );
    }
    if (
      (isPresent(it.first_close_at) && !isPresent(it.last_close_at)) ||
      (isPresent(it.last_close_at) && !isPresent(it.first_close_at))
    ) {
      walk.broken("statistics.close_pair", "error", "There is a first close exactly if there is a last one.");
    }
    if (
      (isPresent(it.first_contact_reply_at) && !isPresent(it.last_contact_reply_at)) ||
      (isPresent(it.last_contact_reply_at) && !isPresent(it.first_contact_reply_at))
    ) {
      walk.broken(
        "statistics.contact_reply_pair",
        "error",
        "There is a first reply of the contact exactly if there is a last one.",
      );
    }
    if (
      (isPresent(it.first_assignment_at) ||
        isPresent(it.first_admin_reply_at) ||
        isPresent(it.first_close_at) ||
        isPresent(it.last_assignment_at) ||
        isPresent(it.last_assignment_admin_reply_at) ||
        isPresent(it.last_contact_reply_at) ||
        isPresent(it.last_admin_reply_at) ||
        isPresent(it.last_close_at)) &&
      !isPresent(it.first_contact_reply_at)
    ) {
      walk.broken(
        "statistics.contact_reply_comes_first",
        "error",
        "No other time can be set before the contact's first reply is.",
      );
    }
    if (
      (isPresent(it.time_to_first_close) && !isPresent(it.first_close_at)) ||
      (isPresent(it.first_close_at) && !isPresent(it.time_to_first_close))
    ) {
      walk.broken(
        "statistics.time_to_first_close_pair",
        "warning",
        "`time_to_first_close` is set exactly if `first_close_at` is.",
      );
    }
    if (
      (isPresent(it.time_to_last_close) && !isPresent(it.last_close_at)) ||
      (isPresent(it.last_close_at) && !isPresent(it.time_to_last_close))
    ) {
      walk.broken(
        "statistics.time_to_last_close_pair",
        "warning",
        "`time_to_last_close` is set exactly if `last_close_at` is.",
      );
    }
    if (isPresent(it.time_to_admin_reply) && !isPresent(it.first_admin_reply_at)) {
      walk.broken(
        "statistics.time_to_admin_reply_needs_reply",
        "error",
        "`time_to_admin_reply` needs a first reply of a teammate.",
      );
    }
    if (isPresent(it.time_to_assignment) && !isPresent(it.last_assignment_admin_reply_at)) {
      walk.broken(
        "statistics.time_to_assignment_needs_assignment",
        "warning",
        "`time_to_assignment` is expected only together with `last_assignment_admin_reply_at`.",
      );
    }
    const timeToFirstClose = numberOf(it.time_to_first_close);
    const timeToLastClose = numberOf(it.time_to_last_close);
    if (timeToFirstClose > timeToLastClose) {
      walk.broken("statistics.close_duration_order", "error", "The first close cannot take longer than the last one.");
    }
    const timeToAssignment = numberOf(it.time_to_assignment);
    const timeToAdminReply = numberOf(it.time_to_admin_reply);
    if (timeToAssignment > timeToAdminReply) {
      walk.broken(
        "statistics.reply_duration_order",
        "warning",
        "The assignment before the first reply of a teammate is not expected to take longer than the reply.",
      );
    }
    if (timeToFirstClose > firstCloseAt - firstContactReplyAt) {
      walk.broken(
        "statistics.time_to_first_close_bound",
        "warning",
        "`time_to_first_close` is not expected to exceed the time from the contact's first reply to the first close.",
      );
    }
    if (timeToLastClose > lastCloseAt - firstContactReplyAt) {
      walk.broken(
        "statistics.time_to_last_close_bound",
        "warning",
        "`time_to_last_close` is not expected to exceed the time from the contact's first reply to the last close.",
      );
    }
    if (timeToAdminReply > firstAdminReplyAt - firstContactReplyAt) {
      walk.broken(
        "statistics.time_to_admin_reply_bound",
        "warning",
        "`time_to_admin_reply` is not expected to exceed the time from the contact's first reply to the first reply of a teammate.",
      );
    }
    if (timeToAssignment > lastAssignmentAdminReplyAt - firstContactReplyAt) {
      walk.broken(
        "statistics.time_to_assignment_bound",
        "warning",
        "`time_to_assignment` is not expected to exceed the time from the contact's first reply to `last_assignment_admin_reply_at`.",
      );
    }
    if (isPresent(it.last_closed_by_id) && !isPresent(it.last_close_at)) {
      walk.broken(
        "statistics.closer_needs_close",
        "error",
        "A conversation that somebody closed must have a last close.",
      );
    }
    if (isPresent(it.last_close_at) && !isPresent(it.last_closed_by_id)) {
      walk.broken("statistics.close_has_closer", "warning", "A last close is expected to have somebody who closed.");
    }
    const countReopens = integerOf(it.count_reopens);
    const countAssignments = integerOf(it.count_assignments);
    if (countReopens < 0 || countAssignments < 0 || integerOf(it.count_conversation_parts) < 0) {
      walk.broken("statistics.counts_not_negative", "error", "A count cannot be negative.");
    }
    if (
      timeToAssignment < 0 ||
      timeToAdminReply < 0 ||
      timeToFirstClose < 0 ||
      timeToLastClose < 0 ||
      numberOf(it.median_time_to_reply) < 0
    ) {
      walk.broken("statistics.durations_not_negative", "error", "A duration cannot be negative.");
    }
    const handlingTime = numberOf(it.handling_time);
    const adjustedHandlingTime = numberOf(it.adjusted_handling_time);
    if (walk.within("2.13") && (handlingTime < 0 || adjustedHandlingTime < 0)) {
      walk.broken("statistics.handling_times_not_negative", "error", "A handling time cannot be negative.");
    }
    if (countReopens > 0 && !isPresent(it.first_close_at)) {
      walk.broken(
        "statistics.reopen_needs_close",
        "warning",
        "A conversation that was opened again is expected to have a first close.",
      );
    }
    if (
      (countAssignments > 0 && !isPresent(it.first_assignment_at)) ||
      (isPresent(it.first_assignment_at) && countAssignments <= 0)
    ) {
      walk.broken(
        "statistics.assignment_count_matches",
        "warning",
        "Assignments are expected to be counted exactly if there is a first assignment.",
      );
    }
    if (countAssignments === 1 && differ(firstAssignmentAt, lastAssignmentAt)) {
      walk.broken(
        "statistics.single_assignment",
        "warning",
        "A single assignment is expected to be the first and the last one.",
      );
    }
    if (isPresent(it.median_time_to_reply) && !isPresent(it.first_admin_reply_at)) {
      walk.broken(
        "statistics.median_needs_admin_reply",
        "warning",
        "A median time to reply is expected to need a reply of a teammate.",
      );
    }
    if (walk.within("2.13") && isPresent(it.handling_time) && !isPresent(it.first_close_at)) {
      walk.broken("statistics.handling_time_needs_close", "warning", "A handling time is expected to need a close.");
    }
    if (walk.within("2.13") && adjustedHandlingTime > handlingTime) {
      walk.broken(
        "statistics.adjusted_within_handling_time",
        "warning",
        "The adjusted handling time is not expected to exceed the handling time.",
      );
    }
    if (
      walk.from("rest", "mutation", "list") &&
      (isTimeText(it.first_contact_reply_at) ||
        isTimeText(it.first_assignment_at) ||
        isTimeText(it.first_admin_reply_at) ||
        isTimeText(it.first_close_at) ||
        isTimeText(it.last_assignment_at) ||
        isTimeText(it.last_assignment_admin_reply_at) ||
        isTimeText(it.last_contact_reply_at) ||
        isTimeText(it.last_admin_reply_at) ||
        isTimeText(it.last_close_at))
    ) {
      walk.broken(
        "statistics.times_are_unix",
        "error",
        "Outside webhooks, the times of statistics are integers of Unix seconds.",
      );
    }
  },
};

/** Everything that is wrong with a value, judged as `ConversationTeammates`. */
export function checkConversationTeammates(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, conversationTeammates), options);
}

const conversationTeammates: Shape<ConversationTeammates> = {
  name: "conversation_teammates",
  members: {
    type: (walk, value) => walk.constant(value, "admin.list"),
    admins: (walk, value) => walk.list(value, (item) => walk.object(item, reference)),
    teammates: (walk, value) => walk.list(value, (item) => walk.object(item, reference)),
  },
};

/** Everything that is wrong with a value, judged as `CursorPages`. */
export function checkCursorPages(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, cursorPages), options);
}

const cursorPages: Shape<CursorPages> = {
  name: "cursor_pages",
  members: {
    type: (walk, value) => walk.constant(value, "pages"),
    page: (walk, value) => walk.integer(value),
    next: () => true,
    per_page: (walk, value) => walk.dimension(value),
    total_pages: (walk, value) => walk.integer(value),
  },
  rules(walk, it) {
    const totalPages = integerOf(it.total_pages);
    const page = integerOf(it.page);
    if (totalPages >= 1 && page > totalPages) {
      walk.broken("pages.page_within_total", "warning", "The number of a page cannot exceed the number of pages.");
    }
    if ((isPresent(it.next) && page >= totalPages) || (page < totalPages && !isPresent(it.next))) {
      walk.broken("pages.next_means_more", "warning", "There must be a `next` exactly on the pages before the last.");
    }
  },
};

/** Everything that is wrong with a value, judged as `CustomObjectInstance`. */
export function checkCustomObjectInstance(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, customObjectInstance), options);
}

const customObjectInstance: Shape<CustomObjectInstance> = {
  name: "custom_object_instance",
  members: {
    id: (walk, value) => walk.id(value),
    external_id: (walk, value) => walk.id(value),
    external_created_at: (walk, value) => value === null || walk.timestamp(value),
    external_updated_at: (walk, value) => value === null || walk.timestamp(value),
    created_at: (walk, value) => walk.timestamp(value),
    updated_at: (walk, value) => walk.timestamp(value),
    type: (walk, value) => walk.text(value),
    custom_attributes: (walk, value) => walk.map(value),
  },
  rules(walk, it) {
    if (walk.within("2.14") && timeOf(it.created_at) > timeOf(it.updated_at)) {
      walk.broken(
        "custom_object_instance.created_before_updated",
        "warning",
        "A custom object cannot be updated before it is created.",
      );
    }
  },
};

/** Everything that is wrong with a value, judged as `CustomObjectInstanceList`. */
export function checkCustomObjectInstanceList(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, customObjectInstanceList), options);
}

const customObjectInstanceList: Shape<CustomObjectInstanceList> = {
  name: "custom_object_instance_list",
  members: {
    type: (walk, value) => walk.text(value),
    instances: (walk, value) => walk.list(value, (item) => walk.object(item, customObjectInstance)),
  },
};

/** Everything that is wrong with a value, judged as `DeletedConversationItem`. */
export function checkDeletedConversationItem(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, deletedConversationItem), options);
}

const deletedConversationItem: Shape<DeletedConversationItem> = {
  name: "deleted_conversation_item",
  members: {
    type: (walk, value) => walk.constant(value, "conversation"),
    id: (walk, value) => walk.id(value),
    metrics_retained: (walk, value) => walk.boolean(value),
    deleted_at: (walk, value) => walk.timestamp(value),
  },
};

/** Everything that is wrong with a value, judged as `DeletedConversationList`. */
export function checkDeletedConversationList(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, deletedConversationList), options);
}

const deletedConversationList: Shape<DeletedConversationList> = {
  name: "deleted_conversation_list",
  members: {
    type: (walk, value) => walk.constant(value, "conversations.list"),
    conversations: (walk, value) => walk.list(value, (item) => walk.object(item, deletedConversationItem)),
    total_count: (walk, value) => walk.integer(value),
    pages: (walk, value) => walk.object(value, cursorPages),
  },
  rules(walk, it) {
    if (walk.within("2.16") && integerOf(it.total_count) < countOf(it.conversations)) {
      walk.broken(
        "deleted_conversation_list.total_covers_conversations",
        "warning",
        "The total number of deleted conversations cannot be smaller than the number on this page.",
      );
    }
  },
};

/** Everything that is wrong with a value, judged as `EmailAddressHeader`. */
export function checkEmailAddressHeader(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, emailAddressHeader), options);
}

const emailAddressHeader: Shape<EmailAddressHeader> = {
  name: "email_address_header",
  members: {
    type: (walk, value) => walk.text(value),
    email_address: (walk, value) => walk.text(value),
    name: (walk, value) => value === null || walk.text(value),
  },
};

/** Everything that is wrong with a value, judged as `EmailMessageMetadata`. */
export function checkEmailMessageMetadata(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, emailMessageMetadata), options);
}

const emailMessageMetadata: Shape<EmailMessageMetadata> = {
  name: "email_message_metadata",
  members: {
    subject: (walk, value) => walk.text(value),
    email_address_headers: (walk, value) => walk.list(value, (item) => walk.object(item, emailAddressHeader)),
    message_id: (walk, value) => walk.has("2.15") && (value === null || walk.text(value)),
  },
};

/** Everything that is wrong with a value, judged as `EventDetails`. */
export function checkEventDetails(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, eventDetails), options);
}

const eventDetails: Shape<EventDetails> = {
  name: "event_details",
  members: {
    workflow: (walk, value) => walk.object(value, eventDetailsWorkflow),
    attribute: (walk, value) => walk.object(value, eventDetailsAttribute),
    value: (walk, value) => walk.object(value, eventDetailsValue),
    action: (walk, value) => walk.object(value, eventDetailsAction),
    event: (walk, value) => walk.object(value, eventDetailsEvent),
    tags_added: (walk, value) => walk.has("Preview") && walk.list(value, (item) => walk.text(item)),
    tags_removed: (walk, value) => walk.has("Preview") && walk.list(value, (item) => walk.text(item)),
    until: (walk, value) => walk.has("Preview") && walk.text(value),
    custom_until_time: (walk, value) => walk.has("Preview") && (value === null || walk.timestamp(value)),
    current_priority: (walk, value) => walk.has("Preview") && walk.enumeration(value, conversationPriority),
    previous_priority: (walk, value) => walk.has("Preview") && walk.enumeration(value, conversationPriority),
    sla_name: (walk, value) => walk.has("Preview") && walk.text(value),
    sla_definition: (walk, value) => walk.has("Preview") && walk.object(value, slaDefinition),
    sla_target_type: (walk, value) => walk.has("Preview") && walk.enumeration(value, slaTargetType),
    current_sla_status: (walk, value) => walk.has("Preview") && walk.enumeration(value, currentSlaStatus),
    sla_states: (walk, value) => walk.has("Preview") && walk.object(value, slaStates),
    call_id: (walk, value) => walk.has("Preview") && walk.id(value),
  },
};

/** Everything that is wrong with a value, judged as `EventDetailsAction`. */
export function checkEventDetailsAction(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, eventDetailsAction), options);
}

const eventDetailsAction: Shape<EventDetailsAction> = {
  name: "event_details_action",
  members: {
    name: (walk, value) => walk.text(value),
    result: (walk, value) => walk.enumeration(value, customActionResult),
  },
};

/** Everything that is wrong with a value, judged as `EventDetailsAttribute`. */
export function checkEventDetailsAttribute(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, eventDetailsAttribute), options);
}

const eventDetailsAttribute: Shape<EventDetailsAttribute> = {
  name: "event_details_attribute",
  members: {
    name: (walk, value) => walk.text(value),
  },
};

/** Everything that is wrong with a value, judged as `EventDetailsEvent`. */
export function checkEventDetailsEvent(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, eventDetailsEvent), options);
}

const eventDetailsEvent: Shape<EventDetailsEvent> = {
  name: "event_details_event",
  members: {
    type: (walk, value) => walk.text(value),
    result: (walk, value) => walk.text(value),
  },
};

/** Everything that is wrong with a value, judged as `EventDetailsValue`. */
export function checkEventDetailsValue(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, eventDetailsValue), options);
}

const eventDetailsValue: Shape<EventDetailsValue> = {
  name: "event_details_value",
  members: {
    name: (walk, value) => walk.text(value),
    previous: (walk, value) => walk.has("2.15") && (value === null || walk.text(value)),
  },
};

/** Everything that is wrong with a value, judged as `EventDetailsWorkflow`. */
export function checkEventDetailsWorkflow(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, eventDetailsWorkflow), options);
}

const eventDetailsWorkflow: Shape<EventDetailsWorkflow> = {
  name: "event_details_workflow",
  members: {
    name: (walk, value) => walk.text(value),
  },
};

/** Everything that is wrong with a value, judged as `LinkedObject`. */
export function checkLinkedObject(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, linkedObject), options);
}

const linkedObject: Shape<LinkedObject> = {
  name: "linked_object",
  members: {
    type: (walk, value) => walk.enumeration(value, linkedObjectType),
    id: (walk, value) => walk.id(value),
    category: (walk, value) => value === null || walk.enumeration(value, linkedObjectCategory),
  },
};

/** Everything that is wrong with a value, judged as `LinkedObjectList`. */
export function checkLinkedObjectList(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, linkedObjectList), options);
}

const linkedObjectList: Shape<LinkedObjectList> = {
  name: "linked_object_list",
  required: ["type", "data", "total_count", "has_more"],
  members: {
    type: (walk, value) => walk.constant(value, "list"),
    data: (walk, value) => walk.list(value, (item) => walk.object(item, linkedObject)),
    total_count: (walk, value) => walk.integer(value),
    has_more: (walk, value) => walk.boolean(value),
  },
  rules(walk, it) {
    const totalCount = integerOf(it.total_count);
    const dataCount = countOf(it.data);
    if (walk.within("2.10") && totalCount < dataCount) {
      walk.broken(
        "linked_objects.total_covers_data",
        "error",
        "The total number of linked objects cannot be smaller than the number of objects in `data`.",
      );
    }
    if (
      walk.within("2.10") &&
      ((it.has_more === true && totalCount <= dataCount) || (totalCount > dataCount && it.has_more === false))
    ) {
      walk.broken(
        "linked_objects.has_more_means_more",
        "error",
        "`has_more` must be true exactly when there are more linked objects than `data` holds.",
      );
    }
  },
};

/** Everything that is wrong with a value, judged as `NotificationEvent`. */
export function checkNotificationEvent(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, notificationEvent), options);
}

const notificationEvent: Shape<NotificationEvent> = {
  name: "notification_event",
  origin: "webhook",
  required: ["type", "data", "topic"],
  members: {
    type: (walk, value) => walk.constant(value, "notification_event"),
    app_id: (walk, value) => walk.text(value),
    data: (walk, value) => walk.object(value, notificationEventData),
    links: (walk, value) => walk.map(value),
    id: (walk, value) => value === null || walk.id(value),
    topic: (walk, value) => walk.enumeration(value, webhookTopic),
    delivery_status: (walk, value) => value === null || walk.enumeration(value, deliveryStatus),
    delivery_attempts: (walk, value) => walk.integer(value),
    delivered_at: (walk, value) => walk.timestamp(value),
    first_sent_at: (walk, value) => walk.timestamp(value),
    created_at: (walk, value) => walk.timestamp(value),
    self: (walk, value) => value === null || walk.text(value),
  },
  rules(walk, it) {
    if (lacksForm(it.id, /^notif_/)) {
      walk.broken(
        "webhook.id_names_notification",
        "warning",
        "The id of a notification is expected to begin with `notif_`.",
      );
    }
    if (timeOf(it.created_at) > timeOf(it.first_sent_at)) {
      walk.broken("webhook.sent_after_created", "warning", "A notification cannot be sent before it is created.");
    }
    if (integerOf(it.delivery_attempts) < 1) {
      walk.broken(
        "webhook.attempts_start_at_one",
        "error",
        "A notification that arrives must have at least one delivery attempt.",
      );
    }
  },
};

/** Everything that is wrong with a value, judged as `NotificationEventData`. */
export function checkNotificationEventData(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, notificationEventData), options);
}

const notificationEventData: Shape<NotificationEventData> = {
  name: "notification_event_data",
  required: ["item"],
  members: {
    type: (walk, value) => walk.constant(value, "notification_event_data"),
    item: (walk, value) => walk.union(value, notificationItem),
  },
};

/** Everything that is wrong with a value, judged as `PartAttachment`. */
export function checkPartAttachment(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, partAttachment), options);
}

const partAttachment: Shape<PartAttachment> = {
  name: "part_attachment",
  members: {
    type: (walk, value) => walk.text(value),
    name: (walk, value) => walk.text(value),
    url: (walk, value) => walk.text(value),
    content_type: (walk, value) => walk.text(value),
    filesize: (walk, value) => value === null || walk.dimension(value),
    width: (walk, value) => value === null || walk.dimension(value),
    height: (walk, value) => value === null || walk.dimension(value),
  },
};

/** Everything that is wrong with a value, judged as `Ping`. */
export function checkPing(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, ping), options);
}

const ping: Shape<Ping> = {
  name: "ping",
  members: {
    type: (walk, value) => walk.constant(value, "ping"),
    message: (walk, value) => walk.text(value),
  },
};

/** Everything that is wrong with a value, judged as `QuickReplyOption`. */
export function checkQuickReplyOption(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, quickReplyOption), options);
}

const quickReplyOption: Shape<QuickReplyOption> = {
  name: "quick_reply_option",
  members: {
    text: (walk, value) => walk.text(value),
    uuid: (walk, value) => walk.text(value),
    translations: (walk, value) => value === null || walk.map(value),
  },
};

/** Everything that is wrong with a value, judged as `Reference`. */
export function checkReference(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, reference), options);
}

const reference: Shape<Reference> = {
  name: "reference",
  members: {
    type: (walk, value) => value === null || walk.text(value),
    id: (walk, value) => value === null || walk.id(value),
  },
};

/** Everything that is wrong with a value, judged as `SalesAgent`. */
export function checkSalesAgent(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, salesAgent), options);
}

const salesAgent: Shape<SalesAgent> = {
  name: "sales_agent",
  members: {
    outcome: (walk, value) => value === null || walk.enumeration(value, salesAgentOutcome),
    routing_outcome: (walk, value) => value === null || walk.text(value),
    collected_data: (walk, value) => value === null || walk.map(value),
  },
};

/** Everything that is wrong with a value, judged as `Segment`. */
export function checkSegment(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, segment), options);
}

const segment: Shape<Segment> = {
  name: "segment",
  members: {
    type: (walk, value) => walk.constant(value, "segment"),
    id: (walk, value) => walk.id(value),
    name: (walk, value) => walk.text(value),
    created_at: (walk, value) => walk.timestamp(value),
    updated_at: (walk, value) => walk.timestamp(value),
    person_type: (walk, value) => walk.enumeration(value, segmentPersonType),
    count: (walk, value) => value === null || walk.integer(value),
  },
  rules(walk, it) {
    if (walk.within("2.15") && timeOf(it.created_at) > timeOf(it.updated_at)) {
      walk.broken("segment.created_before_updated", "warning", "A segment cannot be updated before it is created.");
    }
  },
};

/** Everything that is wrong with a value, judged as `SideConversationList`. */
export function checkSideConversationList(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, sideConversationList), options);
}

const sideConversationList: Shape<SideConversationList> = {
  name: "side_conversation_list",
  members: {
    type: (walk, value) => walk.constant(value, "side_conversation.list"),
    side_conversations: (walk, value) => walk.list(value, (item) => walk.object(item, sideConversationSummary)),
    total_count: (walk, value) => walk.integer(value),
    pages: (walk, value) => walk.object(value, cursorPages),
  },
  rules(walk, it) {
    if (walk.within("2.16") && integerOf(it.total_count) < countOf(it.side_conversations)) {
      walk.broken(
        "side_conversation_list.total_covers_list",
        "warning",
        "The total number of side conversations cannot be smaller than the number on this page.",
      );
    }
  },
};

/** Everything that is wrong with a value, judged as `SideConversationSummary`. */
export function checkSideConversationSummary(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, sideConversationSummary), options);
}

const sideConversationSummary: Shape<SideConversationSummary> = {
  name: "side_conversation_summary",
  members: {
    side_conversation_id: (walk, value) => walk.id(value),
    conversation_parts: (walk, value) => walk.list(value, (item) => walk.object(item, conversationPart)),
    total_count: (walk, value) => walk.integer(value),
  },
  rules(walk, it) {
    if (walk.within("2.16") && integerOf(it.total_count) < countOf(it.conversation_parts)) {
      walk.broken(
        "side_conversation.total_covers_parts",
        "warning",
        "The number of parts of a side conversation cannot be smaller than the length of their list.",
      );
    }
  },
};

/** Everything that is wrong with a value, judged as `SlaApplied`. */
export function checkSlaApplied(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, slaApplied), options);
}

const slaApplied: Shape<SlaApplied> = {
  name: "sla_applied",
  members: {
    type: (walk, value) => walk.text(value),
    sla_name: (walk, value) => walk.text(value),
    sla_status: (walk, value) => value === null || walk.enumeration(value, slaStatus),
  },
};

/** Everything that is wrong with a value, judged as `SlaDefinition`. */
export function checkSlaDefinition(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, slaDefinition), options);
}

const slaDefinition: Shape<SlaDefinition> = {
  name: "sla_definition",
  members: {
    first_reply_time: (walk, value) => value === null || walk.seconds(value),
    next_reply_time: (walk, value) => value === null || walk.seconds(value),
    resolution_time: (walk, value) => value === null || walk.seconds(value),
    time_to_close: (walk, value) => value === null || walk.seconds(value),
  },
};

/** Everything that is wrong with a value, judged as `SlaStates`. */
export function checkSlaStates(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, slaStates), options);
}

const slaStates: Shape<SlaStates> = {
  name: "sla_states",
  members: {
    first_reply_time: (walk, value) => walk.object(value, slaTargetState),
    next_reply_time: (walk, value) => walk.object(value, slaTargetState),
    resolution_time: (walk, value) => walk.object(value, slaTargetState),
    time_to_close: (walk, value) => walk.object(value, slaTargetState),
  },
};

/** Everything that is wrong with a value, judged as `SlaTargetState`. */
export function checkSlaTargetState(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, slaTargetState), options);
}

const slaTargetState: Shape<SlaTargetState> = {
  name: "sla_target_state",
  members: {
    status: (walk, value) => walk.enumeration(value, slaTargetStatus),
    seconds_remaining: (walk, value) => value === null || walk.seconds(value),
  },
  rules(walk, it) {
    const status = textOf(it.status);
    if (walk.within("Preview") && (status === "hit" || status === "missed") && isPresent(it.seconds_remaining)) {
      walk.broken(
        "sla_target_state.done_has_no_time",
        "warning",
        "A target that is met or missed has no remaining time.",
      );
    }
  },
};

/** Everything that is wrong with a value, judged as `SourceEmailMessageMetadata`. */
export function checkSourceEmailMessageMetadata(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, sourceEmailMessageMetadata), options);
}

const sourceEmailMessageMetadata: Shape<SourceEmailMessageMetadata> = {
  name: "source_email_message_metadata",
  members: {
    message_id: (walk, value) => value === null || walk.text(value),
    subject: (walk, value) => walk.text(value),
    email_address_headers: (walk, value) => walk.list(value, (item) => walk.object(item, emailAddressHeader)),
    history: (walk, value) => walk.text(value),
  },
};

/** Everything that is wrong with a value, judged as `SourceRecipient`. */
export function checkSourceRecipient(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, sourceRecipient), options);
}

const sourceRecipient: Shape<SourceRecipient> = {
  name: "source_recipient",
  members: {
    type: (walk, value) => walk.enumeration(value, recipientType),
    email: (walk, value) => walk.text(value),
    drop_reason: (walk, value) => value === null || walk.text(value),
  },
};

/** Everything that is wrong with a value, judged as `SourceReplyTo`. */
export function checkSourceReplyTo(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, sourceReplyTo), options);
}

const sourceReplyTo: Shape<SourceReplyTo> = {
  name: "source_reply_to",
  members: {
    email: (walk, value) => walk.text(value),
    name: (walk, value) => value === null || walk.text(value),
  },
};

/** Everything that is wrong with a value, judged as `StartingAfterPaging`. */
export function checkStartingAfterPaging(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, startingAfterPaging), options);
}

const startingAfterPaging: Shape<StartingAfterPaging> = {
  name: "starting_after_paging",
  members: {
    per_page: (walk, value) => walk.dimension(value),
    starting_after: (walk, value) => value === null || walk.text(value),
  },
};

/** Everything that is wrong with a value, judged as `Tag`. */
export function checkTag(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, tag), options);
}

const tag: Shape<Tag> = {
  name: "tag",
  members: {
    type: (walk, value) => walk.constant(value, "tag"),
    id: (walk, value) => walk.id(value),
    name: (walk, value) => walk.text(value),
    applied_at: (walk, value) => value === null || walk.timestamp(value),
    applied_by: (walk, value) => value === null || walk.object(value, reference),
  },
};

/** Everything that is wrong with a value, judged as `TagBasic`. */
export function checkTagBasic(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, tagBasic), options);
}

const tagBasic: Shape<TagBasic> = {
  name: "tag_basic",
  members: {
    type: (walk, value) => walk.constant(value, "tag"),
    id: (walk, value) => walk.id(value),
    name: (walk, value) => walk.text(value),
  },
};

/** Everything that is wrong with a value, judged as `Tags`. */
export function checkTags(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, tags), options);
}

const tags: Shape<Tags> = {
  name: "tags",
  members: {
    type: (walk, value) => walk.constant(value, "tag.list"),
    tags: (walk, value) => walk.list(value, (item) => walk.object(item, tag)),
  },
};

/** Everything that is wrong with a value, judged as `TeamPriorityLevel`. */
export function checkTeamPriorityLevel(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, teamPriorityLevel), options);
}

const teamPriorityLevel: Shape<TeamPriorityLevel> = {
  name: "team_priority_level",
  members: {
    primary_team_ids: (walk, value) => value === null || walk.list(value, (item) => walk.id(item)),
    secondary_team_ids: (walk, value) => value === null || walk.list(value, (item) => walk.id(item)),
  },
};

/** Everything that is wrong with a value, judged as `TicketReference`. */
export function checkTicketReference(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, ticketReference), options);
}

const ticketReference: Shape<TicketReference> = {
  name: "ticket_reference",
  members: {
    type: (walk, value) => walk.constant(value, "ticket"),
    id: (walk, value) => walk.id(value),
    url: (walk, value) => walk.text(value),
    custom_attributes: (walk, value) => walk.map(value),
    state: (walk, value) => walk.enumeration(value, ticketState),
    ticket_type: (walk, value) => walk.text(value),
    ticket_type_description: (walk, value) => walk.text(value),
    ticket_type_emoji: (walk, value) => walk.text(value),
    ticket_custom_state_admin_label: (walk, value) => walk.text(value),
    ticket_custom_state_user_label: (walk, value) => walk.text(value),
  },
};

/** Everything that is wrong with a value, judged as `Topic`. */
export function checkTopic(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, topic), options);
}

const topic: Shape<Topic> = {
  name: "topic",
  members: {
    type: (walk, value) => walk.constant(value, "topic"),
    id: (walk, value) => walk.id(value),
    name: (walk, value) => walk.text(value),
  },
};

/** Everything that is wrong with a value, judged as `TopicList`. */
export function checkTopicList(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.object(value, topicList), options);
}

const topicList: Shape<TopicList> = {
  name: "topic_list",
  members: {
    type: (walk, value) => walk.constant(value, "topic.list"),
    topics: (walk, value) => walk.list(value, (item) => walk.object(item, topic)),
    total_count: (walk, value) => walk.integer(value),
  },
};

/** Everything that is wrong with a value, judged as `NotificationItem`. */
export function checkNotificationItem(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.union(value, notificationItem), options);
}

/** Which of the objects a value is that `NotificationItem` can be, told by its members. */
export function tellNotificationItem(value: unknown): ToldNotificationItem {
  return { is: variantOf(value, notificationItem), value } as ToldNotificationItem;
}

const notificationItem: Union = {
  name: "notification_item",
  rule: {
    id: "webhook.item_known",
    severity: "drift",
    description:
      "The item is expected to be a conversation, or another object that is described; it is kept, and not judged.",
  },
  variants: [
    {
      name: "conversation_v1",
      types: ["conversation"],
      has: ["conversation_message"],
      rule: {
        id: "webhook.item_of_api_2",
        severity: "error",
        description:
          "A conversation is expected in the shape of API 2.x. This one has the shape of API 1.x, which is not covered: it is kept, and nothing in it is judged.",
      },
    },
    {
      name: "conversation_reference",
      types: ["conversation"],
      has: ["conversation_id"],
      lacks: ["id"],
      check: (walk, value) => walk.object(value, conversationReference),
    },
    {
      name: "conversation",
      types: ["conversation"],
      check: (walk, value) => walk.object(value, conversation),
    },
    {
      name: "contact_change",
      has: ["conversation", "contact"],
      lacks: ["type"],
      check: (walk, value) => walk.object(value, conversationContactChange),
    },
    {
      name: "ping",
      types: ["ping"],
      check: (walk, value) => walk.object(value, ping),
    },
  ],
};

/** Everything that is wrong with a value, judged as `Payload`. */
export function checkPayload(value: unknown, options?: CheckOptions): Violation[] {
  return judged(value, (walk) => walk.union(value, payload), options);
}

/** Which of the objects a value is that `Payload` can be, told by its members. */
export function tellPayload(value: unknown): ToldPayload {
  return { is: variantOf(value, payload), value } as ToldPayload;
}

const payload: Union = {
  name: "payload",
  rule: {
    id: "payload.known",
    severity: "error",
    description:
      "The payload is expected to be a conversation, a part of one, or something that carries conversations. This is none of them: it is kept, and not judged.",
  },
  variants: [
    {
      name: "notification_event",
      types: ["notification_event"],
      check: (walk, value) => walk.object(value, notificationEvent),
    },
    {
      name: "conversation_source",
      has: ["delivered_as"],
      lacks: ["conversation_parts"],
      check: (walk, value) => walk.object(value, conversationSource),
    },
    {
      name: "conversation_v1",
      types: ["conversation"],
      has: ["conversation_message"],
      rule: {
        id: "payload.of_api_2",
        severity: "error",
        description:
          "A conversation is expected in the shape of API 2.x. This one has the shape of API 1.x, which is not covered: it is kept, and nothing in it is judged.",
      },
    },
    {
      name: "conversation_reference",
      types: ["conversation"],
      has: ["conversation_id"],
      lacks: ["id"],
      check: (walk, value) => walk.object(value, conversationReference),
    },
    {
      name: "conversation",
      types: ["conversation"],
      check: (walk, value) => walk.object(value, conversation),
    },
    {
      name: "conversation_deleted",
      has: ["object", "deleted"],
      lacks: ["type"],
      check: (walk, value) => walk.object(value, conversationDeleted),
    },
    {
      name: "deleted_conversation_list",
      types: ["conversations.list"],
      has: ["conversations"],
      check: (walk, value) => walk.object(value, deletedConversationList),
    },
    {
      name: "conversation_list",
      has: ["conversations"],
      check: (walk, value) => walk.object(value, conversationList),
    },
    {
      name: "paginated_response",
      types: ["list", "conversation.list"],
      has: ["data", "pages"],
      check: (walk, value) => walk.object(value, conversationList),
    },
    {
      name: "side_conversation_list",
      has: ["side_conversations"],
      check: (walk, value) => walk.object(value, sideConversationList),
    },
    {
      name: "conversation_part",
      types: ["conversation_part"],
      check: (walk, value) => walk.object(value, conversationPart),
    },
    {
      name: "conversation_parts",
      types: ["conversation_part.list"],
      check: (walk, value) => walk.object(value, conversationParts),
    },
    {
      name: "conversation_statistics",
      types: ["conversation_statistics"],
      check: (walk, value) => walk.object(value, conversationStatistics),
    },
  ],
};

const aiAgentLastAnswerType: Enumeration<AiAgentLastAnswerType> = {
  name: "ai_agent_last_answer_type",
  rule: "ai_agent.last_answer_type_known",
  severity: "drift",
  values: {
    ai_answer: {},
    custom_answer: {},
  },
};

const aiAgentResolutionState: Enumeration<AiAgentResolutionState> = {
  name: "ai_agent_resolution_state",
  rule: "ai_agent.resolution_state_known",
  severity: "drift",
  values: {
    assumed_resolution: {},
    confirmed_resolution: {},
    routed_to_team: { until: "2.14" },
    abandoned: { until: "2.14" },
    escalated: { since: "2.15" },
    negative_feedback: { since: "2.15" },
    procedure_handoff: { since: "2.15" },
  },
};

const aiAgentSourceType: Enumeration<AiAgentSourceType> = {
  name: "ai_agent_source_type",
  rule: "ai_agent.source_type_known",
  severity: "drift",
  values: {
    essentials_plan_setup: {},
    profile: {},
    workflow: {},
    workflow_preview: {},
    fin_preview: {},
  },
};

const authorType: Enumeration<AuthorType> = {
  name: "author_type",
  rule: "author.type_known",
  severity: "drift",
  values: {
    admin: {},
    bot: {},
    user: {},
    lead: {},
    contact: {},
    visitor: {},
    team: {},
  },
};

const channelType: Enumeration<ChannelType> = {
  name: "channel_type",
  rule: "channel.type_known",
  severity: "drift",
  values: {
    messenger: {},
    zendesk_sunshine: {},
    zendesk_ticket: {},
    twitter: {},
    email: {},
  },
};

const contentType: Enumeration<ContentType> = {
  name: "content_type",
  rule: "content_source.content_type_known",
  severity: "drift",
  values: {
    file: {},
    article: {},
    external_content: {},
    content_snippet: {},
    workflow_connector_action: {},
    custom_answer: {},
  },
};

const conversationPriority: Enumeration<ConversationPriority> = {
  name: "conversation_priority",
  rule: "conversation.priority_known",
  severity: "drift",
  values: {
    priority: { until: "2.15" },
    not_priority: { until: "2.15" },
    none: { since: "2.16" },
    low: { since: "2.16" },
    medium: { since: "2.16" },
    high: { since: "2.16" },
    urgent: { since: "2.16" },
  },
};

const conversationState: Enumeration<ConversationState> = {
  name: "conversation_state",
  rule: "conversation.state_known",
  severity: "drift",
  values: {
    open: {},
    closed: {},
    snoozed: {},
  },
};

const currentSlaStatus: Enumeration<CurrentSlaStatus> = {
  name: "current_sla_status",
  rule: "event_details.sla_status_known",
  severity: "drift",
  values: {
    hit: {},
    missed: {},
    active: {},
    paused: {},
    canceled: {},
  },
};

const customActionResult: Enumeration<CustomActionResult> = {
  name: "custom_action_result",
  rule: "event_details.action_result_known",
  severity: "drift",
  values: {
    success: {},
    failed: {},
  },
};

const deliveredAs: Enumeration<DeliveredAs> = {
  name: "delivered_as",
  rule: "source.delivered_as_known",
  severity: "error",
  severityFrom: [["2.16", "drift"]],
  values: {
    customer_initiated: {},
    campaigns_initiated: {},
    operator_initiated: {},
    automated: {},
    admin_initiated: {},
  },
};

const deliveryStatus: Enumeration<DeliveryStatus> = {
  name: "delivery_status",
  rule: "webhook.delivery_status_known",
  severity: "drift",
  values: {
    pending: {},
    retry: {},
  },
};

const externalReferenceType: Enumeration<ExternalReferenceType> = {
  name: "external_reference_type",
  rule: "external_reference.type_known",
  severity: "drift",
  values: {
    zendesk_ticket: {},
    zendesk_sunshine_conversation: {},
    salesforce_case: {},
    salesforce_in_app_message_conversation: {},
    freshdesk_ticket: {},
    freshchat_conversation: {},
    hubspot_conversation: {},
    custom_helpdesk_conversation: {},
    api_conversation: {},
  },
};

const firstContactReplyType: Enumeration<FirstContactReplyType> = {
  name: "first_contact_reply_type",
  rule: "first_contact_reply.type_known",
  severity: "drift",
  values: {
    conversation: {},
    push: {},
    facebook: {},
    twitter: {},
    email: {},
  },
};

const linkedObjectCategory: Enumeration<LinkedObjectCategory> = {
  name: "linked_object_category",
  rule: "linked_object.category_known",
  severity: "drift",
  values: {
    Customer: {},
    "Back-office": {},
    Tracker: {},
  },
};

const linkedObjectType: Enumeration<LinkedObjectType> = {
  name: "linked_object_type",
  rule: "linked_object.type_known",
  severity: "drift",
  values: {
    ticket: {},
    conversation: {},
  },
};

const partType: Enumeration<PartType> = {
  name: "part_type",
  rule: "part.type_known",
  severity: "drift",
  values: {
    comment: {},
    note: {},
    note_and_reopen: {},
    note_and_unsnooze: {},
    assignment: {},
    assign_and_unsnooze: {},
    assign_and_reopen: {},
    workflow_assignment: {},
    default_assignment: {},
    away_mode_assignment: {},
    message_strategy_assignment: {},
    open: {},
    close: {},
    snoozed: {},
    unsnoozed: {},
    timer_unsnooze: {},
    participant_added: {},
    participant_removed: {},
    participant: {},
    conversation_rating_changed: {},
    conversation_rating_remark_added: {},
    quick_reply: {},
    custom_action_started: {},
    custom_action_finished: {},
    operator_workflow_event: { since: "2.13" },
    conversation_attribute_updated_by_user: {},
    conversation_attribute_updated_by_admin: {},
    conversation_attribute_updated_by_workflow: {},
    conversation_sla_applied_by_rule: {},
    conversation_sla_applied_by_workflow: {},
    conversation_sla_removed: {},
    conversation_sla_target_missed: {},
    conversation_sla_paused: { since: "Preview" },
    conversation_sla_unpaused: { since: "Preview" },
    user_became_idle: {},
    priority_changed: {},
    priority_changed_by_rule: {},
    resolution_bot_found_no_answer: {},
    conversation_tags_updated: {},
    attribute_collector: {},
    attribute_collected: {},
    call_summary: {},
    merged_primary_conversation: {},
    language_detection_details: {},
    channel_and_reply_time_expectation: {},
    company_updated: {},
    entity_linked: {},
    ticket_state_updated_by_admin: {},
    ticket_attribute_updated_by_admin: {},
    title_changed: {},
    fin_guidance_applied: {},
  },
};

const recipientType: Enumeration<RecipientType> = {
  name: "recipient_type",
  rule: "source_recipient.type_known",
  severity: "drift",
  values: {
    to: {},
    cc: {},
    bcc: {},
  },
};

const reviewedTeammateType: Enumeration<ReviewedTeammateType> = {
  name: "reviewed_teammate_type",
  rule: "reviewed_teammate.type_known",
  severity: "drift",
  values: {
    ai: {},
    admin: {},
  },
};

const salesAgentOutcome: Enumeration<SalesAgentOutcome> = {
  name: "sales_agent_outcome",
  rule: "sales_agent.outcome_known",
  severity: "drift",
  values: {
    qualified: {},
    disqualified: {},
    product_discovery: {},
    escalated_to_support: {},
    spam: {},
  },
};

const segmentPersonType: Enumeration<SegmentPersonType> = {
  name: "segment_person_type",
  rule: "segment.person_type_known",
  severity: "drift",
  values: {
    contact: {},
    user: {},
  },
};

const slaStatus: Enumeration<SlaStatus> = {
  name: "sla_status",
  rule: "sla.status_known",
  severity: "drift",
  values: {
    hit: {},
    missed: {},
    cancelled: {},
    active: {},
  },
};

const slaTargetStatus: Enumeration<SlaTargetStatus> = {
  name: "sla_target_status",
  rule: "event_details.sla_target_status_known",
  severity: "drift",
  values: {
    hit: {},
    missed: {},
    active: {},
    paused: {},
  },
};

const slaTargetType: Enumeration<SlaTargetType> = {
  name: "sla_target_type",
  rule: "event_details.sla_target_type_known",
  severity: "drift",
  values: {
    first_reply_time: {},
    next_reply_time: {},
    resolution_time: {},
    time_to_close: {},
  },
};

const sourceType: Enumeration<SourceType> = {
  name: "source_type",
  rule: "source.type_known",
  severity: "drift",
  values: {
    conversation: {},
    email: {},
    facebook: {},
    instagram: {},
    phone_call: {},
    phone_switch: {},
    push: {},
    sms: {},
    twitter: {},
    whatsapp: {},
  },
};

const ticketState: Enumeration<TicketState> = {
  name: "ticket_state",
  rule: "ticket.state_known",
  severity: "drift",
  values: {
    submitted: {},
    in_progress: {},
    waiting_on_customer: {},
    resolved: {},
  },
};

const webhookTopic: Enumeration<WebhookTopic> = {
  name: "webhook_topic",
  rule: "webhook.topic_known",
  severity: "drift",
  values: {
    "conversation.admin.assigned": {},
    "conversation.admin.closed": {},
    "conversation.admin.noted": {},
    "conversation.admin.open.assigned": {},
    "conversation.admin.opened": {},
    "conversation.admin.replied": {},
    "conversation.admin.replied.translated": { since: "2.16" },
    "conversation.admin.single.created": {},
    "conversation.admin.snoozed": {},
    "conversation.admin.unsnoozed": {},
    "conversation.operator.replied": {},
    "conversation.user.created": {},
    "conversation.user.replied": {},
    "conversation.contact.attached": {},
    "conversation.contact.detached": {},
    "conversation.company.updated": {},
    "conversation.priority.updated": {},
    "conversation.rating.added": {},
    "conversation.read": {},
    "conversation.deleted": {},
    "conversation_part.redacted": {},
    "conversation_part.tag.created": {},
    "procedure.hitl_notification.created": { since: "Preview" },
    "ticket.created": { since: "2.9" },
    "ticket.state.updated": { since: "2.9" },
    "ticket.note.created": { since: "2.9" },
    "ticket.admin.assigned": { since: "2.9" },
    "ticket.team.assigned": { since: "2.9" },
    "ticket.contact.attached": { since: "2.9" },
    "ticket.contact.detached": { since: "2.9" },
    "ticket.attribute.updated": {},
    "ticket.admin.replied": {},
    "ticket.contact.replied": {},
    "ticket.closed": {},
    "ticket.rating.provided": {},
    "ticket.resolved": { since: "2.15" },
    "ticket.admin.snoozed": { since: "2.16" },
    "ticket.admin.unsnoozed": { since: "2.16" },
    ping: {},
  },
};
