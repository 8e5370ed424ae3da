// What Intercom sends. Written by `intercom-schema export typescript`; do not edit.

import type { Dimension, Id, JsonObject, Seconds, Timestamp } from "./values.js";

/**
 * A teammate: somebody with an account in the workspace.
 *
 * Since API version 2.16.
 */
export interface Admin {
  /**
   * Names the kind of this object.
   *
   * Always `admin`.
   */
  type?: "admin";
  /** Identifies the teammate. */
  id?: Id;
  /** What the teammate is called. */
  name?: string;
  /** Where the teammate gets e-mail. */
  email?: string;
  /** What the teammate does at work. Absent when unknown. */
  job_title?: string;
  /** Whether the teammate is marked as away. */
  away_mode_enabled?: boolean;
  /** Whether new conversations go to the default inbox while the teammate is away. */
  away_mode_reassign?: boolean;
  /** Identifies the reason for being away; null when there is none. */
  away_status_reason_id?: Id | null;
  /** Whether the teammate occupies a paid seat of the inbox. */
  has_inbox_seat?: boolean;
  /** The teams that the teammate belongs to. */
  team_ids?: Id[];
  /** The picture of the teammate: the address as text, or an object with `type` and `image_url`. */
  avatar?: unknown;
  /** Which teams come first for the teammate. An empty object when nothing was set. */
  team_priority_level?: TeamPriorityLevel | null;
  /** The role that the teammate was given, if any. */
  role?: AdminRole | null;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * A role: a named set of permissions.
 *
 * Since API version 2.16.
 */
export interface AdminRole {
  /**
   * Names the kind of this object.
   *
   * Always `role`.
   */
  type?: "role";
  /** Identifies the role. */
  id?: Id;
  /** What the role is called. */
  name?: string;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * What the AI agent (Fin) did in the conversation, and how its help was received.
 *
 * Since API version 2.11.
 */
export interface AiAgent {
  /** What brought the AI agent into the conversation. */
  source_type?: AiAgentSourceType | null;
  /** The title of what brought it in, such as the name of a workflow. Null when that is `essentials_plan_setup`. */
  source_title?: string | null;
  /** The kind of the last answer that the AI agent gave; null when it gave none. */
  last_answer_type?: AiAgentLastAnswerType | null;
  /** How the help of the AI agent ended; null as long as it has not answered. */
  resolution_state?: AiAgentResolutionState | null;
  /**
   * The stars that the customer gave to the AI agent, one to five.
   *
   * Unit: stars.
   */
  rating?: number | null;
  /** What the customer wrote beside that rating. */
  rating_remark?: string | null;
  /**
   * When the customer first rated the AI agent.
   *
   * Since API version 2.14.
   */
  created_at?: Timestamp | null;
  /**
   * When that rating changed last.
   *
   * Since API version 2.14.
   */
  updated_at?: Timestamp | null;
  /** The content that the answers were made from. */
  content_sources?: ContentSourcesList;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * One finer topic below a topic that AI found.
 *
 * Only in the Preview version of the API.
 */
export interface AiSubtopic {
  /**
   * Names the kind of this object.
   *
   * Always `ai_subtopic`.
   */
  type?: "ai_subtopic";
  /** What the subtopic is called. */
  name?: string;
  /** Identifies the subtopic. */
  id?: Id;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * One topic that AI found in the conversation.
 *
 * Only in the Preview version of the API.
 */
export interface AiTopic {
  /**
   * Names the kind of this object.
   *
   * Always `ai_topic`.
   */
  type?: "ai_topic";
  /** What the topic is called. */
  topic_name?: string;
  /** The finer topics below this one. */
  subtopics?: AiSubtopic[];
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * The topics that AI found in the conversation.
 *
 * Only in the Preview version of the API.
 */
export interface AiTopics {
  /**
   * Names the kind of this object.
   *
   * Always `ai_topics`.
   */
  type?: "ai_topics";
  /** The topics. */
  topics?: AiTopic[];
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * The organization that the conversation belongs to, as Intercom knows it.
 *
 * Since API version 2.15.
 */
export interface Company {
  /**
   * Names the kind of this object.
   *
   * Always `company`.
   */
  type?: "company";
  /** Intercom's own identifier of the company. */
  id?: Id;
  /** What the company is called. */
  name?: string;
  /** The code of the workspace that the company belongs to. */
  app_id?: string;
  /** The plan the company is on: an empty object when it has none. */
  plan?: CompanyPlan;
  /** The identifier that the owner of the workspace gave to the company. */
  company_id?: Id;
  /** When the company was created in the workspace owner's own system. Absent when nobody said so. */
  remote_created_at?: Timestamp;
  /** When the company became known to Intercom. */
  created_at?: Timestamp;
  /** When the company changed last. */
  updated_at?: Timestamp;
  /** When somebody of the company was last seen. Absent when nobody has been. */
  last_request_at?: Timestamp;
  /**
   * How many people work at the company.
   *
   * Unit: employees.
   */
  size?: number;
  /** The address of its web site. May lack the scheme, as in `www.example.com`. */
  website?: string;
  /** The trade that the company is in. */
  industry?: string;
  /**
   * What the company pays each month.
   *
   * Unit: units of currency.
   */
  monthly_spend?: number;
  /**
   * How many sessions its people have had.
   *
   * Unit: sessions.
   */
  session_count?: number;
  /**
   * How many users belong to the company.
   *
   * Unit: users.
   */
  user_count?: number;
  /** What the workspace records about companies beyond the standard members, by name. */
  custom_attributes?: JsonObject;
  /** Which tags the company bears. */
  tags?: CompanyTags;
  /** The segments that the company falls into. */
  segments?: CompanySegments;
  /**
   * What teammates noted about the company.
   *
   * Since API version 2.16.
   */
  notes?: CompanyNotes;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * What a teammate wrote down about a company.
 *
 * Since API version 2.16.
 */
export interface CompanyNote {
  /**
   * Names the kind of this object.
   *
   * Always `note`.
   */
  type?: "note";
  /** Identifies the note. */
  id?: Id;
  /** When the note was written. */
  created_at?: Timestamp;
  /** The company that the note is about. */
  company?: CompanyNoteCompany | null;
  /** The teammate who wrote it. */
  author?: Admin | null;
  /** The text of the note, as HTML. */
  body?: string;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * Points to the company that a note is about.
 *
 * Since API version 2.16.
 */
export interface CompanyNoteCompany {
  /**
   * Names the kind of the other object.
   *
   * Always `company`.
   */
  type?: "company";
  /** Intercom's own identifier of the company. */
  id?: Id;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * The list of notes about a company. Published with the member `notes`; the published examples hold `data` and its
 * companions instead.
 *
 * Since API version 2.16.
 */
export interface CompanyNotes {
  /**
   * Names the kind of this list.
   *
   * Always `note.list`.
   */
  type?: "note.list";
  /** The notes, under the published name. */
  notes?: CompanyNote[];
  /**
   * The notes, under the name that the examples use.
   *
   * Sent, but in no published description.
   */
  data?: CompanyNote[];
  /**
   * The path of the REST resource with all notes of the company.
   *
   * Sent, but in no published description.
   */
  url?: string;
  /**
   * How many notes there are altogether.
   *
   * Unit: notes. Sent, but in no published description.
   */
  total_count?: number;
  /**
   * Whether some notes were left out of `data`.
   *
   * Sent, but in no published description.
   */
  has_more?: boolean;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * The plan that a company is on. Empty when it is on none.
 *
 * Since API version 2.15.
 */
export interface CompanyPlan {
  /**
   * Names the kind of this object.
   *
   * Always `plan`.
   */
  type?: "plan";
  /** Identifies the plan. */
  id?: Id;
  /** What the plan is called. */
  name?: string;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * The list of segments that a company falls into.
 *
 * Since API version 2.15.
 */
export interface CompanySegments {
  /**
   * Names the kind of this list.
   *
   * Always `segment.list`.
   */
  type?: "segment.list";
  /** The segments. */
  segments?: Segment[];
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * The list of tags that were given to a company.
 *
 * Since API version 2.15.
 */
export interface CompanyTags {
  /**
   * Names the kind of this list.
   *
   * Always `tag.list`.
   */
  type?: "tag.list";
  /** The tags. */
  tags?: TagBasic[];
  /** Members that are not described. */
  [member: string]: unknown;
}

/** Points to a contact. */
export interface ContactReference {
  /** What is referred to: `contact`. */
  type?: string | null;
  /** The contact's id. */
  id?: Id | null;
  /** The id that the company gave to the contact. */
  external_id?: string | null;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * One piece of content that the AI agent used for its answers.
 *
 * Since API version 2.11.
 */
export interface ContentSource {
  /** Whether it is an article, a file or something else. */
  content_type?: ContentType;
  /** Where teammates find the content inside Intercom. May be a path without a host. */
  url?: string;
  /** What the content is called. */
  title?: string;
  /** The language of the content, as an ISO 639 code such as `en`. */
  locale?: string;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * The list of contents that the AI agent drew on.
 *
 * Since API version 2.11.
 */
export interface ContentSourcesList {
  /**
   * Names the kind of this list.
   *
   * Always `content_source.list`.
   */
  type?: "content_source.list";
  /**
   * How many contents were used.
   *
   * Unit: content sources.
   */
  total_count?: number;
  /** The contents. */
  content_sources?: ContentSource[];
  /** Members that are not described. */
  [member: string]: unknown;
}

/** The messages that a company and its contacts exchange about one matter, with all that is known about them. */
export interface Conversation {
  /** Always `conversation`. */
  type: "conversation";
  /** The conversation's id. May have 15 digits and more. */
  id: Id;
  /** When the conversation was created. An import may set it. */
  created_at: Timestamp;
  /** When the conversation was last changed. */
  updated_at: Timestamp;
  /** Since when the contact waits for an answer. Null if a teammate wrote last. */
  waiting_since?: Timestamp | null;
  /** When the snooze ends and the conversation is opened again. Null if it is not snoozed. */
  snoozed_until?: Timestamp | null;
  /** What started the conversation. */
  source?: ConversationSource | null;
  /** The contacts that take part. */
  contacts?: ConversationContacts;
  /** The contact's first message. Null until there is one. */
  first_contact_reply?: ConversationFirstContactReply | null;
  /** The teammate that the conversation is assigned to. Null where there is none; 2.16 and later promise 0 instead. */
  admin_assignee_id?: Id | null;
  /** The team that the conversation is assigned to. Null where there is none; 2.16 and later promise 0 instead. */
  team_assignee_id?: Id | null;
  /** Whether the conversation is not closed. True for snoozed ones. */
  open?: boolean;
  /** Whether the conversation is open, closed or snoozed. */
  state?: ConversationState;
  /** Whether the conversation was read. */
  read?: boolean;
  /** The tags on the conversation. */
  tags?: Tags;
  /** How urgent the conversation is. */
  priority?: ConversationPriority;
  /** The SLA that applies. Null if there is none. */
  sla_applied?: SlaApplied | null;
  /** The figures about the conversation. */
  statistics?: ConversationStatistics | null;
  /** How the contact rated the conversation. Null if there is no rating. */
  conversation_rating?: ConversationRating | null;
  /** The teammates that wrote in the conversation. */
  teammates?: ConversationTeammates | null;
  /**
   * To whom the conversation is assigned. Sent up to 2.5; later versions have `admin_assignee_id` and
   * `team_assignee_id`.
   *
   * Sent, but in no published description.
   */
  assignee?: Reference | null;
  /** The conversation's title, often empty. */
  title?: string | null;
  /** The attributes that the workspace defined, by name, and some of Intercom's own. */
  custom_attributes?: JsonObject;
  /**
   * The topics of the conversation. Often empty.
   *
   * Sent, but in no published description.
   */
  topics?: TopicList;
  /**
   * The ticket that the conversation is, in an old form. Null if it is none.
   *
   * Sent, but in no published description.
   */
  ticket?: TicketReference | null;
  /**
   * The tickets and conversations that are linked to this one.
   *
   * Since API version 2.10.
   */
  linked_objects?: LinkedObjectList;
  /**
   * The topics that AI found in the conversation.
   *
   * Only in the Preview version of the API.
   */
  ai_topics?: AiTopics | null;
  /**
   * What the AI agent did. Null if it took no part.
   *
   * Since API version 2.11.
   */
  ai_agent?: AiAgent | null;
  /**
   * Whether the AI agent took part.
   *
   * Since API version 2.11.
   */
  ai_agent_participated?: boolean;
  /**
   * The company that the conversation is about.
   *
   * Since API version 2.15.
   */
  company?: Company | null;
  /**
   * Whether the sales agent took part.
   *
   * Since API version 2.16.
   */
  sales_agent_participated?: boolean;
  /**
   * What the sales agent did. Null if it took no part.
   *
   * Since API version 2.16.
   */
  sales_agent?: SalesAgent | null;
  /**
   * The channel by which the conversation began and the one it uses now.
   *
   * Since API version 2.16.
   */
  channel?: ConversationChannel | null;
  /**
   * Where the conversation is found in other help desks. Empty unless the workspace is synchronised with one.
   *
   * Since API version 2.16.
   */
  external_references?: ConversationExternalReference[];
  /**
   * What quality monitors flagged. Sent only if the request asks for it with `include_monitors=true`.
   *
   * Since API version 2.16.
   */
  monitor_evaluations?: ConversationMonitorEvaluation[];
  /**
   * The results of quality scorecards. Sent only if the request asks for it with `include_scorecards=true`.
   *
   * Since API version 2.16.
   */
  scorecards?: ConversationScorecard[];
  /** The parts of the conversation. Lists of conversations leave them out. */
  conversation_parts?: ConversationParts;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * The channels of the conversation: the one it began on, and the one it is on now.
 *
 * Since API version 2.16.
 */
export interface ConversationChannel {
  /** The channel that the conversation began on; null when Intercom does not know it. */
  initial?: ChannelType | null;
  /** The channel that it is on now. Differs from `initial` when the conversation has moved. */
  current?: ChannelType | null;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * A contact that was attached to a conversation or detached from it. The conversation comes as Intercom's internal
 * model, unlike anything else that the API sends: without `type`, with integer ids, ISO 8601 dates, and JSON inside
 * text.
 */
export interface ConversationContactChange {
  /**
   * The conversation's internal model, in three pieces.
   *
   * Sent, but in no published description.
   */
  conversation?: ConversationModel;
  /**
   * The contact, with ISO 8601 dates.
   *
   * Sent, but in no published description.
   */
  contact?: JsonObject;
  /** Members that are not described. */
  [member: string]: unknown;
}

/** The contacts that take part in the conversation: one, unless others were added. */
export interface ConversationContacts {
  /** Always `contact.list`. */
  type?: "contact.list";
  /** The contacts. Empty in back-office and tracker tickets. */
  contacts?: ContactReference[];
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * The answer to deleting a conversation.
 *
 * Since API version 2.13.
 */
export interface ConversationDeleted {
  /** Identifies the conversation. */
  id?: Id;
  /**
   * Names the kind of the deleted object.
   *
   * Always `conversation`.
   */
  object?: "conversation";
  /** Whether the conversation is gone. */
  deleted?: boolean;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * Points to the record of another help desk that the conversation belongs to. Sent by workspaces that run Fin beside
 * such a system.
 *
 * Since API version 2.16.
 */
export interface ConversationExternalReference {
  /** What kind of record it is, and in which system. */
  type?: ExternalReferenceType;
  /** The other system's identifier of the record, always sent as text. */
  id?: Id;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * The first message that a contact wrote in the conversation. If the contact started it, that is the opening message.
 */
export interface ConversationFirstContactReply {
  /** When it was written. */
  created_at?: Timestamp;
  /** The channel by which it came. */
  type?: FirstContactReplyType | null;
  /** The page on which it was written. */
  url?: string | null;
  /** Members that are not described. */
  [member: string]: unknown;
}

/** One page of conversations, as listing and searching return them. Its conversations carry no `conversation_parts`. */
export interface ConversationList {
  /** Names the kind of this list: `conversation.list`, rarely `list`. */
  type: string;
  /** The conversations of this page. */
  conversations?: Conversation[];
  /**
   * How many conversations there are on all pages together.
   *
   * Unit: conversations.
   */
  total_count?: number;
  /** Where this page stands among all pages, and how to get the next one. */
  pages?: CursorPages | null;
  /**
   * The conversations of this page, under the name that some descriptions give by mistake.
   *
   * Until API version 2.12.
   */
  data?: Conversation[];
  /** Members that are not described. */
  [member: string]: unknown;
}

/** A conversation as Intercom keeps it internally, as far as notifications show it. */
export interface ConversationModel {
  /**
   * The conversation itself.
   *
   * Sent, but in no published description.
   */
  model?: unknown;
  /**
   * How the model was to be rendered.
   *
   * Sent, but in no published description.
   */
  options?: unknown;
  /**
   * The conversation's parts.
   *
   * Sent, but in no published description.
   */
  parts?: unknown;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * The verdict of one quality monitor that took notice of the conversation. Sent only when the request asks for
 * monitors.
 *
 * Since API version 2.16.
 */
export interface ConversationMonitorEvaluation {
  /** Identifies the monitor. */
  monitor_id?: Id;
  /** What the monitor was called when it looked at the conversation; null if it no longer exists. */
  monitor_name?: string | null;
  /** Which kind of monitor it is, such as `prompt`; null if it no longer exists. */
  monitor_type?: string | null;
  /** The verdict, such as `flagged`. */
  result?: string;
  /** Why the monitor decided so; null when it gave no reason. */
  explanation?: string | null;
  /** When the monitor looked at the conversation. */
  evaluated_at?: Timestamp | null;
  /** Members that are not described. */
  [member: string]: unknown;
}

/** One message, note or event of a conversation. */
export interface ConversationPart {
  /** Always `conversation_part`. */
  type?: "conversation_part";
  /** The part's id. In webhooks about a tag on the opening message it is the id of that message. */
  id?: Id;
  /** What the part is. */
  part_type?: PartType;
  /** The text, as HTML. Null in events and in some messages. Webhooks of 2.15 and later carry plain text. */
  body?: string | null;
  /** When the part was created. */
  created_at?: Timestamp;
  /** When the part was last changed. Redacting or tagging a part changes this, not the conversation's `updated_at`. */
  updated_at?: Timestamp;
  /** When the contact was told of the part. */
  notified_at?: Timestamp;
  /**
   * To whom the part assigned the conversation: `nobody_admin` where it took an assignment back, null where it changed
   * nothing. Messages can assign as well.
   */
  assigned_to?: Reference | null;
  /** Who wrote the part. */
  author?: ConversationPartAuthor;
  /** The files that came with the part. */
  attachments?: PartAttachment[];
  /** The id that another system gave to the part. */
  external_id?: string | null;
  /** Whether the text was removed. */
  redacted?: boolean;
  /**
   * The e-mail headers, if the part was an e-mail.
   *
   * Since API version 2.13.
   */
  email_message_metadata?: EmailMessageMetadata | null;
  /**
   * What state the conversation had at that moment.
   *
   * Since API version 2.13.
   */
  state?: ConversationState;
  /**
   * The tags on the part.
   *
   * Since API version 2.13.
   */
  tags?: TagBasic[] | null;
  /**
   * What an event changed; its shape follows `part_type`. Empty in parts without details.
   *
   * Since API version 2.13.
   */
  event_details?: EventDetails | null;
  /**
   * The app that created the part over the API.
   *
   * Since API version 2.13.
   */
  app_package_code?: string | null;
  /**
   * What the part carries besides its text, such as offered answers. Often empty.
   *
   * Since API version 2.14.
   */
  metadata?: ConversationPartMetadata | null;
  /**
   * Who has seen the part.
   *
   * Only in the Preview version of the API. Sent, but in no published description.
   */
  seen_state?: JsonObject;
  /**
   * The text in other languages by locale code, as HTML. `original` names the locale of `body`.
   *
   * Only in the Preview version of the API.
   */
  translations?: JsonObject | null;
  /** Members that are not described. */
  [member: string]: unknown;
}

/** Who wrote a part, or caused the event that it tells of. */
export interface ConversationPartAuthor {
  /** What the author is. */
  type?: AuthorType;
  /** The author's id. */
  id?: Id;
  /** The author's name. May be HTML-escaped (`Phone &amp; SMS`). */
  name?: string | null;
  /** The author's e-mail address. Empty for contacts without one. */
  email?: string | null;
  /**
   * Whether the AI agent sent the part.
   *
   * Since API version 2.14.
   */
  from_ai_agent?: boolean;
  /**
   * Whether the AI agent wrote the text.
   *
   * Since API version 2.14.
   */
  is_ai_answer?: boolean;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * What a part offers beyond its text: quick replies, or the one that was chosen. Most parts carry an empty object.
 *
 * Since API version 2.14.
 */
export interface ConversationPartMetadata {
  /** The quick replies that a teammate or bot offered in this part. */
  quick_reply_options?: QuickReplyOption[];
  /** The quick reply that the contact chose, which made this part. */
  quick_reply_uuid?: string;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * The parts of a conversation, oldest first, without the opening message, which is its `source`. A webhook carries only
 * the parts that it is about; lists of conversations carry none.
 */
export interface ConversationParts {
  /** Always `conversation_part.list`. */
  type?: "conversation_part.list";
  /** The parts, at most 500. */
  conversation_parts?: ConversationPart[];
  /**
   * How many parts the conversation has, in webhooks how many are sent.
   *
   * Unit: parts.
   */
  total_count?: number;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * How the contact rated the conversation, and which teammate it concerns. From 2.15 on it is the latest rating that was
 * completed.
 */
export interface ConversationRating {
  /**
   * From 1, the worst, to 5, the best.
   *
   * Unit: points.
   */
  rating?: number | null;
  /** What the contact added in words. */
  remark?: string | null;
  /** When the contact was asked for the rating. */
  created_at?: Timestamp | null;
  /** Who rated. */
  contact?: ContactReference;
  /** The teammate that the conversation was assigned to. */
  teammate?: Reference;
  /**
   * When the rating was last changed.
   *
   * Since API version 2.14.
   */
  updated_at?: Timestamp;
  /** Members that are not described. */
  [member: string]: unknown;
}

/** What is left of a conversation in the notification of its deletion. */
export interface ConversationReference {
  /**
   * Always `conversation`.
   *
   * Sent, but in no published description.
   */
  type?: "conversation";
  /**
   * The id of the conversation that was deleted.
   *
   * Sent, but in no published description.
   */
  conversation_id?: Id;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * How long the first response of one assigned team took.
 *
 * Since API version 2.12.
 */
export interface ConversationResponseTime {
  /** The team. */
  team_id?: Id;
  /** The team's name; `Unassigned` if no team was assigned. */
  team_name?: string | null;
  /** Seconds until the team's first response. */
  response_time?: Seconds | null;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * One scorecard that the quality of the conversation was judged by. Sent only when the request asks for scorecards.
 *
 * Since API version 2.16.
 */
export interface ConversationScorecard {
  /** Identifies the scorecard. */
  scorecard_id?: Id;
  /** Identifies the version of the scorecard that was used. */
  scorecard_version_id?: Id;
  /** What the scorecard is called. */
  name?: string;
  /** The type of the scorecard, such as `human`. */
  scorecard_type?: string;
  /** Whether the conversation passed; null when it has no score. */
  passed?: boolean | null;
  /**
   * The score; null when there is none yet.
   *
   * Unit: points.
   */
  score?: number | null;
  /**
   * The score that AI gave; null when AI gave none.
   *
   * Unit: points.
   */
  ai_score?: number | null;
  /** When the scorecard was last filled in. */
  evaluated_at?: Timestamp | null;
  /** Whose work was judged. */
  reviewed_teammate?: ConversationScorecardReviewedTeammate;
  /** The criteria of the scorecard, each with its result. */
  evaluators?: ConversationScorecardEvaluator[];
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * One criterion of a scorecard.
 *
 * Since API version 2.16.
 */
export interface ConversationScorecardEvaluator {
  /** Identifies the criterion. */
  evaluator_id?: Id;
  /** How the conversation did by this criterion; null when nobody has judged it. */
  result?: ConversationScorecardEvaluatorResult | null;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * How the conversation did by one criterion of a scorecard.
 *
 * Since API version 2.16.
 */
export interface ConversationScorecardEvaluatorResult {
  /** The chosen value: usually a label such as `pass` or `fail`, or an identifier of a category. */
  value?: string | null;
  /** Who judged, such as `ai` or `human`. */
  source?: string | null;
  /** Why this value was chosen, in free text. */
  reasoning?: string | null;
  /** Identifies the prepared reasons that were ticked. */
  reason_ids?: Id[] | null;
  /** What a reviewer added in words, beside or instead of prepared reasons. */
  other_text?: string | null;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * The one whose work a scorecard judges: a teammate or the AI agent.
 *
 * Since API version 2.16.
 */
export interface ConversationScorecardReviewedTeammate {
  /** Whether a teammate or the AI agent was judged. */
  type?: ReviewedTeammateType;
  /** Identifies the teammate. Sent only when the type is `admin`. */
  admin_id?: Id | null;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * The message or event that started the conversation: by which channel it came, who wrote it, and what. It is not
 * repeated among the parts.
 */
export interface ConversationSource {
  /** The channel by which the conversation came. */
  type?: SourceType | null;
  /**
   * The id of the message.
   *
   * Can be null since API version 2.16.
   */
  id?: Id | null;
  /** Who or what started the conversation. */
  delivered_as?: DeliveredAs;
  /**
   * The subject of the message, empty where there is none. For Twitter, a notice that the text is hidden. Webhooks of
   * 2.15 and later carry plain text.
   *
   * Can be null only in the Preview version of the API.
   */
  subject?: string | null;
  /**
   * The text of the message, as HTML. For Twitter, a notice that the text is hidden. Webhooks of 2.15 and later carry
   * plain text.
   *
   * Can be null only in the Preview version of the API.
   */
  body?: string | null;
  /** Who started the conversation. */
  author?: ConversationSourceAuthor;
  /** The files that came with the message. */
  attachments?: PartAttachment[];
  /**
   * The page on which the conversation was started. Null or empty for e-mail, Twitter, bots, and conversations that the
   * company started.
   */
  url?: string | null;
  /** Whether the message was redacted. Applies to messages of contacts. */
  redacted?: boolean;
  /**
   * To whom the message was sent, for e-mail.
   *
   * Since API version 2.16.
   */
  recipients?: SourceRecipient[] | null;
  /**
   * The addresses that a reply goes to, for e-mail. They may differ from the sender's.
   *
   * Since API version 2.16.
   */
  reply_to?: SourceReplyTo[] | null;
  /**
   * The e-mail headers of the message.
   *
   * Since API version 2.16.
   */
  email_message_metadata?: SourceEmailMessageMetadata;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * Who started the conversation: a contact, a teammate, or a bot speaking for teammates. Up to 2.15 Intercom describes
 * it as `conversation_part_author`; the two descriptions are one here.
 */
export interface ConversationSourceAuthor {
  /** What the author is. The bots Operator and Fin are given as `admin` here, as `bot` in parts. */
  type?: AuthorType;
  /**
   * The author's id.
   *
   * Can be null since API version 2.16.
   */
  id?: Id | null;
  /** The author's name. May be HTML-escaped (`Phone &amp; SMS`). */
  name?: string | null;
  /** The author's e-mail address. Empty for contacts without one. */
  email?: string | null;
  /**
   * Whether the AI agent sent the message. Described with the author of a part; no captured source has it.
   *
   * In API versions 2.14 to 2.15.
   */
  from_ai_agent?: boolean;
  /**
   * Whether the AI agent wrote the text. Described with the author of a part; no captured source has it.
   *
   * In API versions 2.14 to 2.15.
   */
  is_ai_answer?: boolean;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * The figures that Intercom keeps about one conversation: when things first and last happened, how long they took, how
 * often. They run behind: the response to a write may still show the state before it.
 */
export interface ConversationStatistics {
  /** Always `conversation_statistics`. */
  type?: "conversation_statistics";
  /** Seconds from the contact's first reply to the last assignment that came before the first reply of a teammate. */
  time_to_assignment?: Seconds | null;
  /**
   * Seconds from the contact's first reply to the first reply of a teammate, office hours only. May be null although
   * there was such a reply, within a second.
   */
  time_to_admin_reply?: Seconds | null;
  /** Seconds from the contact's first reply to the first close, office hours only. */
  time_to_first_close?: Seconds | null;
  /** Seconds from the contact's first reply to the last close, office hours only. */
  time_to_last_close?: Seconds | null;
  /** The median of the seconds that teammates took to answer the contact, office hours only. May have a fraction. */
  median_time_to_reply?: Seconds | null;
  /** When the contact wrote for the first time: the start that most other figures are measured from. */
  first_contact_reply_at?: Timestamp | null;
  /** When the conversation was assigned for the first time after the contact's first reply. */
  first_assignment_at?: Timestamp | null;
  /** When a teammate replied for the first time after the contact's first reply. */
  first_admin_reply_at?: Timestamp | null;
  /** When the conversation was closed for the first time after the contact's first reply. */
  first_close_at?: Timestamp | null;
  /** When the conversation was last assigned after the contact's first reply. */
  last_assignment_at?: Timestamp | null;
  /**
   * Published in two ways: the first reply of a teammate since the latest assignment (API reference), or the last
   * assignment before the first reply of a teammate (help article on reporting metrics). Captured payloads fit both.
   */
  last_assignment_admin_reply_at?: Timestamp | null;
  /** When the contact last wrote. */
  last_contact_reply_at?: Timestamp | null;
  /** When a human teammate last replied after the contact's first reply. */
  last_admin_reply_at?: Timestamp | null;
  /** When the conversation was last closed after the contact's first reply. */
  last_close_at?: Timestamp | null;
  /** The id of the teammate who closed the conversation last. */
  last_closed_by_id?: Id | null;
  /**
   * How often the conversation was opened again after the contact's first reply.
   *
   * Unit: reopens.
   */
  count_reopens?: number;
  /**
   * How often the conversation was assigned after the contact's first reply.
   *
   * Unit: assignments.
   */
  count_assignments?: number;
  /**
   * How many parts the conversation has, the opening message included: one more than `conversation_parts.total_count`
   * in a fresh read. Responses to writes may be one behind.
   *
   * Unit: parts.
   */
  count_conversation_parts?: number;
  /**
   * For each team that was assigned, how long its first response took.
   *
   * Since API version 2.12.
   */
  assigned_team_first_response_time?: ConversationResponseTime[];
  /**
   * The same, office hours only.
   *
   * Since API version 2.13.
   */
  assigned_team_first_response_time_in_office_hours?: ConversationResponseTime[];
  /**
   * Seconds from the assignment of the conversation to its close.
   *
   * Since API version 2.13.
   */
  handling_time?: Seconds | null;
  /**
   * Seconds of handling less the times in which nobody worked on the conversation.
   *
   * Since API version 2.13.
   */
  adjusted_handling_time?: Seconds | null;
  /** Members that are not described. */
  [member: string]: unknown;
}

/** The teammates that wrote in the conversation. */
export interface ConversationTeammates {
  /** Always `admin.list`. */
  type?: "admin.list";
  /**
   * The teammates.
   *
   * Sent, but in no published description.
   */
  admins?: Reference[];
  /** Documented as the list of teammates, but never sent: it comes as `admins`. */
  teammates?: Reference[];
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * Where a page stands among all pages of a list, and how to get the next one. Lists that are not read by cursor send
 * the same members.
 */
export interface CursorPages {
  /**
   * Names the kind of this object.
   *
   * Always `pages`.
   */
  type?: "pages";
  /**
   * The number of this page, from 1 on.
   *
   * Unit: pages.
   */
  page?: number;
  /**
   * How to get the next page: an object (`starting_after_paging`), in older lists and in the list of deleted
   * conversations an address, elsewhere the bare cursor as text. Null or absent on the last page.
   */
  next?: unknown;
  /** How many items a page holds at most. */
  per_page?: Dimension;
  /**
   * How many pages there are. An empty list has none, though `page` is 1.
   *
   * Unit: pages.
   */
  total_pages?: number;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * One object of a type that the workspace has defined, such as an order.
 *
 * Since API version 2.14.
 */
export interface CustomObjectInstance {
  /** Intercom's own identifier of the object. */
  id?: Id;
  /** The identifier that the owner of the workspace gave to the object. */
  external_id?: Id;
  /** When the object was created in the system that it comes from. */
  external_created_at?: Timestamp | null;
  /** When the object changed last in the system that it comes from. */
  external_updated_at?: Timestamp | null;
  /** When the object became known to Intercom. */
  created_at?: Timestamp;
  /** When the object changed last in Intercom. */
  updated_at?: Timestamp;
  /** The name of the type of the object, such as `Order`. */
  type?: string;
  /** What the type of the object records, by name. */
  custom_attributes?: JsonObject;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * The value of a custom attribute that relates a conversation to custom objects.
 *
 * Since API version 2.14.
 */
export interface CustomObjectInstanceList {
  /** The type of the custom objects followed by `.list`, such as `Order.list`. */
  type?: string;
  /** The custom objects. */
  instances?: CustomObjectInstance[];
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * What is left of a deleted conversation.
 *
 * Since API version 2.16.
 */
export interface DeletedConversationItem {
  /**
   * Names the kind of the deleted object.
   *
   * Always `conversation`.
   */
  type?: "conversation";
  /** Identifies the conversation. */
  id?: Id;
  /** Whether reports still count the conversation. */
  metrics_retained?: boolean;
  /** The moment of deletion. */
  deleted_at?: Timestamp;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * One page of the identifiers of deleted conversations.
 *
 * Since API version 2.16.
 */
export interface DeletedConversationList {
  /**
   * Names the kind of this list. The plural is not a mistake of ours.
   *
   * Always `conversations.list`.
   */
  type?: "conversations.list";
  /** What is left of the deleted conversations. */
  conversations?: DeletedConversationItem[];
  /**
   * How many there are on all pages together.
   *
   * Unit: conversations.
   */
  total_count?: number;
  /** Where this page stands among all pages; `next` is an address here. */
  pages?: CursorPages;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * One address of an e-mail header.
 *
 * Since API version 2.13.
 */
export interface EmailAddressHeader {
  /** The header line that the address stood in, such as `from` or `to`. No list of values is published. */
  type?: string;
  /** The bare address, without a name. */
  email_address?: string;
  /** The name beside the address, if any. */
  name?: string | null;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * What the header of the e-mail said, for a part that was sent as one.
 *
 * Since API version 2.13.
 */
export interface EmailMessageMetadata {
  /** What the subject line says. */
  subject?: string;
  /** The header lines with addresses, one item for each address. */
  email_address_headers?: EmailAddressHeader[];
  /**
   * The text of the `Message-ID` header.
   *
   * Since API version 2.15.
   */
  message_id?: string | null;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * What exactly happened, for parts that report an event instead of a message. Which members are there depends on the
 * `part_type` of the part: each description below names the part types that send it. A part whose type has no details
 * carries an empty object.
 *
 * Since API version 2.13.
 */
export interface EventDetails {
  /**
   * The workflow that was at work. Part types: `conversation_attribute_updated_by_workflow`, `operator_workflow_event`.
   */
  workflow?: EventDetailsWorkflow;
  /**
   * The custom attribute that was changed. Part types: `conversation_attribute_updated_by_workflow`, `…_by_admin`, and
   * from 2.15 on `…_by_user`.
   */
  attribute?: EventDetailsAttribute;
  /** What the custom attribute was changed to. Part types: those of `attribute`. */
  value?: EventDetailsValue;
  /** The custom action that ran. Part types: `custom_action_started`, `custom_action_finished`. */
  action?: EventDetailsAction;
  /** What the workflow did. Part type: `operator_workflow_event`. */
  event?: EventDetailsEvent;
  /**
   * The names of the tags that were added. Part type: `conversation_tags_updated`.
   *
   * Only in the Preview version of the API.
   */
  tags_added?: string[];
  /**
   * The names of the tags that were taken away. Part type: `conversation_tags_updated`.
   *
   * Only in the Preview version of the API.
   */
  tags_removed?: string[];
  /**
   * How long the conversation sleeps, in words, such as `until tomorrow`. Part type: `snoozed`.
   *
   * Only in the Preview version of the API.
   */
  until?: string;
  /**
   * When the conversation wakes up, if a time was picked by hand; null otherwise. Sent as ISO 8601 text. Part type:
   * `snoozed`.
   *
   * Only in the Preview version of the API.
   */
  custom_until_time?: Timestamp | null;
  /**
   * The priority after the change. Part type: `priority_changed`.
   *
   * Only in the Preview version of the API.
   */
  current_priority?: ConversationPriority;
  /**
   * The priority before the change. Part type: `priority_changed`.
   *
   * Only in the Preview version of the API.
   */
  previous_priority?: ConversationPriority;
  /**
   * The name of the service level agreement (SLA). Part types: `conversation_sla_applied_by_rule`,
   * `…_applied_by_workflow`, `…_target_missed`, `…_paused`, `…_unpaused`, `…_removed`.
   *
   * Only in the Preview version of the API.
   */
  sla_name?: string;
  /**
   * How long each step may take under the SLA. Part types: `conversation_sla_applied_by_rule`, `…_applied_by_workflow`.
   *
   * Only in the Preview version of the API.
   */
  sla_definition?: SlaDefinition;
  /**
   * The target that was missed. Part type: `conversation_sla_target_missed`.
   *
   * Only in the Preview version of the API.
   */
  sla_target_type?: SlaTargetType;
  /**
   * How the SLA as a whole stands. Part types: `conversation_sla_target_missed`, `…_paused`.
   *
   * Only in the Preview version of the API.
   */
  current_sla_status?: CurrentSlaStatus;
  /**
   * How each target of the SLA stands. Part types: `conversation_sla_target_missed`, `…_paused`.
   *
   * Only in the Preview version of the API.
   */
  sla_states?: SlaStates;
  /**
   * The call that the part sums up. Part type: `call_summary`.
   *
   * Only in the Preview version of the API.
   */
  call_id?: Id;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * The custom action that an event is about.
 *
 * Since API version 2.13.
 */
export interface EventDetailsAction {
  /** What the action is called. */
  name?: string;
  /** How the action ended. Part type: `custom_action_finished`. */
  result?: CustomActionResult;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * The custom attribute that an event is about.
 *
 * Since API version 2.13.
 */
export interface EventDetailsAttribute {
  /** What the attribute is called. */
  name?: string;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * What a workflow did.
 *
 * Since API version 2.13.
 */
export interface EventDetailsEvent {
  /** The kind of event, such as `wait_finished`. */
  type?: string;
  /** What came of it, in words. */
  result?: string;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * The values of a custom attribute around a change.
 *
 * Since API version 2.13.
 */
export interface EventDetailsValue {
  /** The new value, as text. */
  name?: string;
  /**
   * The old value; null if it is not known. Changes by workflows do not tell it.
   *
   * Since API version 2.15.
   */
  previous?: string | null;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * The workflow that caused an event.
 *
 * Since API version 2.13.
 */
export interface EventDetailsWorkflow {
  /** What the workflow is called. */
  name?: string;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * One ticket or conversation at the other end of a link.
 *
 * Since API version 2.10.
 */
export interface LinkedObject {
  /** Whether the other end is a ticket or a conversation. */
  type?: LinkedObjectType;
  /** Identifies the linked ticket or conversation. */
  id?: Id;
  /** The category of a linked ticket, null for anything else. */
  category?: LinkedObjectCategory | null;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * The tickets and conversations that are linked to this one. At most 1000 of them are sent.
 *
 * Since API version 2.10.
 */
export interface LinkedObjectList {
  /**
   * Names the kind of this object.
   *
   * Always `list`.
   */
  type: "list";
  /** The linked objects. */
  data: LinkedObject[];
  /**
   * How many objects are linked altogether, whether they are in `data` or not.
   *
   * Unit: linked objects.
   */
  total_count: number;
  /** Whether some linked objects were left out of `data`. */
  has_more: boolean;
  /** Members that are not described. */
  [member: string]: unknown;
}

/** The envelope of a webhook: which event happened where, and the object that it happened to. */
export interface NotificationEvent {
  /**
   * Names the kind of this object.
   *
   * Always `notification_event`.
   */
  type: "notification_event";
  /** The code of the workspace in which the event happened. */
  app_id?: string;
  /** The object that the event happened to. */
  data: NotificationEventData;
  /** An empty object in every captured notification. */
  links?: JsonObject;
  /** Identifies the notification: `notif_` and a UUID. Null for a `ping`. */
  id?: Id | null;
  /** The event that happened. */
  topic: WebhookTopic;
  /** How far the delivery has come when this attempt is made. */
  delivery_status?: DeliveryStatus | null;
  /**
   * How often delivery has been tried, this time included.
   *
   * Unit: attempts.
   */
  delivery_attempts?: number;
  /** When the notification was delivered: 0 in every captured notification, since it is still on its way. */
  delivered_at?: Timestamp;
  /** When delivery was first tried. */
  first_sent_at?: Timestamp;
  /** When the notification was created. */
  created_at?: Timestamp;
  /** Where the notification itself can be found; null in every captured notification. */
  self?: string | null;
  /** Members that are not described. */
  [member: string]: unknown;
}

/** The wrapper around the object that an event happened to. */
export interface NotificationEventData {
  /**
   * Names the kind of this object.
   *
   * Always `notification_event_data`.
   */
  type?: "notification_event_data";
  /**
   * The object itself. Which one depends on `topic`: a conversation for most, with only the new parts in
   * `conversation_parts`; only the identifier for `conversation.deleted`; an object with `conversation` and `contact`
   * when a contact is attached or detached. Its shape is that of the API version that the app has chosen for webhooks.
   */
  item: NotificationItem;
  /** Members that are not described. */
  [member: string]: unknown;
}

/** A file that came with a message. */
export interface PartAttachment {
  /** `upload` in Intercom's examples. */
  type?: string;
  /** The file's name. */
  name?: string;
  /** Where the file can be fetched. */
  url?: string;
  /** The file's media type. */
  content_type?: string;
  /** The file's size in bytes. */
  filesize?: Dimension | null;
  /** The width of an image in pixels. */
  width?: Dimension | null;
  /** The height of an image in pixels. */
  height?: Dimension | null;
  /** Members that are not described. */
  [member: string]: unknown;
}

/** The item of the notification that tests a webhook. */
export interface Ping {
  /**
   * Always `ping`.
   *
   * Sent, but in no published description.
   */
  type?: "ping";
  /**
   * A sentence without meaning.
   *
   * Sent, but in no published description.
   */
  message?: string;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * One answer that a contact can choose with a click.
 *
 * Since API version 2.14.
 */
export interface QuickReplyOption {
  /** What the button says. */
  text?: string;
  /** Identifies the option; the part that the click makes carries it as `quick_reply_uuid`. */
  uuid?: string;
  /** The text in other languages, by language code. */
  translations?: JsonObject | null;
  /** Members that are not described. */
  [member: string]: unknown;
}

/** Points to an object: a teammate, a team, a contact. */
export interface Reference {
  /**
   * What is referred to: `admin`, `team`, `contact`. Where an assignment was taken back it is `nobody_admin`, without
   * an id.
   */
  type?: string | null;
  /** The object's id. */
  id?: Id | null;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * What the sales agent did in the conversation, and what came of it.
 *
 * Since API version 2.16.
 */
export interface SalesAgent {
  /** What came of it, as one of the fixed outcomes that billing counts. */
  outcome?: SalesAgentOutcome | null;
  /** Where the sales agent sent the customer: an outcome that the workspace itself has defined. */
  routing_outcome?: string | null;
  /** What the sales agent found out, by the name of the question: a flat object whose values are text. */
  collected_data?: JsonObject | null;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * A group of people that is defined by rules, not by hand.
 *
 * Since API version 2.15.
 */
export interface Segment {
  /**
   * Names the kind of this object.
   *
   * Always `segment`.
   */
  type?: "segment";
  /** Identifies the segment. */
  id?: Id;
  /** What the segment is called. */
  name?: string;
  /** When the segment was defined. */
  created_at?: Timestamp;
  /** When its definition changed last. */
  updated_at?: Timestamp;
  /** Which kind of people the segment is made of. */
  person_type?: SegmentPersonType;
  /**
   * How many members it has. Sent only when the request asks for counts.
   *
   * Unit: members.
   */
  count?: number | null;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * One page of the side conversations of a conversation: talks with others about it.
 *
 * Since API version 2.16.
 */
export interface SideConversationList {
  /**
   * Names the kind of this list.
   *
   * Always `side_conversation.list`.
   */
  type?: "side_conversation.list";
  /** The side conversations. */
  side_conversations?: SideConversationSummary[];
  /**
   * How many side conversations there are on all pages together.
   *
   * Unit: side conversations.
   */
  total_count?: number;
  /** Where this page stands among all pages. */
  pages?: CursorPages;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * One side conversation with its messages.
 *
 * Since API version 2.16.
 */
export interface SideConversationSummary {
  /** Identifies the side conversation. */
  side_conversation_id?: Id;
  /** The messages and events of the side conversation. */
  conversation_parts?: ConversationPart[];
  /**
   * How many parts the side conversation has.
   *
   * Unit: parts.
   */
  total_count?: number;
  /** Members that are not described. */
  [member: string]: unknown;
}

/** The service level agreement that applies to the conversation. */
export interface SlaApplied {
  /** `conversation_sla_summary` in Intercom's examples. */
  type?: string;
  /** The name that a teammate gave to the SLA. */
  sla_name?: string;
  /** How the SLA stands. Null once the SLA was removed by hand. */
  sla_status?: SlaStatus | null;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * How long each step may take under a service level agreement. Null means that the step has no limit.
 *
 * Only in the Preview version of the API.
 */
export interface SlaDefinition {
  /** The time for the first reply. */
  first_reply_time?: Seconds | null;
  /** The time for each later reply. */
  next_reply_time?: Seconds | null;
  /** The time until the matter is resolved. */
  resolution_time?: Seconds | null;
  /** The time until the conversation is closed. */
  time_to_close?: Seconds | null;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * How each target of a service level agreement stands when an event happens.
 *
 * Only in the Preview version of the API.
 */
export interface SlaStates {
  /** How the target for the first reply stands. */
  first_reply_time?: SlaTargetState;
  /** How the target for later replies stands. */
  next_reply_time?: SlaTargetState;
  /** How the target for resolving the matter stands. */
  resolution_time?: SlaTargetState;
  /** How the target for closing the conversation stands. */
  time_to_close?: SlaTargetState;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * How one target of a service level agreement stands.
 *
 * Only in the Preview version of the API.
 */
export interface SlaTargetState {
  /** Whether the target was met or missed, or its clock still runs. */
  status?: SlaTargetStatus;
  /** The time left while the clock runs or is stopped; null once the target is met or missed. */
  seconds_remaining?: Seconds | null;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * What the header of the first e-mail said, and what it quoted.
 *
 * Since API version 2.16.
 */
export interface SourceEmailMessageMetadata {
  /** The text of the `Message-ID` header. */
  message_id?: string | null;
  /** What the subject line says. */
  subject?: string;
  /** The header lines with addresses, one item for each address. */
  email_address_headers?: EmailAddressHeader[];
  /** The older e-mails that were quoted or forwarded below the new text, as HTML. */
  history?: string;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * One recipient of the e-mail that started the conversation.
 *
 * Since API version 2.16.
 */
export interface SourceRecipient {
  /** In which line of the header the recipient stood. */
  type?: RecipientType;
  /** The address that the e-mail went to. */
  email?: string;
  /** Why this recipient was left out; null when it was not. */
  drop_reason?: string | null;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * One address that answers to the first e-mail go to. May differ from the address of its sender.
 *
 * Since API version 2.16.
 */
export interface SourceReplyTo {
  /** The bare address, without a name. */
  email?: string;
  /** The name beside the address, if any. */
  name?: string | null;
  /** Members that are not described. */
  [member: string]: unknown;
}

/** What to ask for to get the next page: the shape of `next` in lists that are read by cursor. */
export interface StartingAfterPaging {
  /** How many items the next page is to hold. */
  per_page?: Dimension;
  /** The cursor to send along. Opaque: it is only good for sending back. */
  starting_after?: string | null;
  /** Members that are not described. */
  [member: string]: unknown;
}

/** A label on a contact, a company or a conversation. */
export interface Tag {
  /** Always `tag`. */
  type?: "tag";
  /** The tag's id. */
  id?: Id;
  /** The tag's name. */
  name?: string;
  /** When the tag was put on the object. */
  applied_at?: Timestamp | null;
  /** Who put the tag on the object. */
  applied_by?: Reference | null;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * A tag, without saying who applied it and when.
 *
 * Since API version 2.13.
 */
export interface TagBasic {
  /**
   * Names the kind of this object.
   *
   * Always `tag`.
   */
  type?: "tag";
  /** Identifies the tag. */
  id?: Id;
  /** What the tag is called. */
  name?: string;
  /** Members that are not described. */
  [member: string]: unknown;
}

/** The tags on a conversation. */
export interface Tags {
  /** Always `tag.list`. */
  type?: "tag.list";
  /** The tags. */
  tags?: Tag[];
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * The order in which a teammate looks after teams.
 *
 * Since API version 2.16.
 */
export interface TeamPriorityLevel {
  /** The teams that come first. */
  primary_team_ids?: Id[] | null;
  /** The teams that come after those. */
  secondary_team_ids?: Id[] | null;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * The ticket that a conversation became, in the shape that tickets had before they got a resource of their own. No
 * published description has it.
 */
export interface TicketReference {
  /**
   * Names the kind of this object.
   *
   * Always `ticket`. Sent, but in no published description.
   */
  type?: "ticket";
  /**
   * Identifies the ticket. Sent as an integer.
   *
   * Sent, but in no published description.
   */
  id?: Id;
  /**
   * Where teammates find the ticket inside Intercom.
   *
   * Sent, but in no published description.
   */
  url?: string;
  /**
   * The fields of the ticket by name, among them `_default_title_` and `_default_description_`. Each is an object with
   * `value`, which may be null, and `type`, such as `string`.
   *
   * Sent, but in no published description.
   */
  custom_attributes?: JsonObject;
  /**
   * How far the work on the ticket has come.
   *
   * Sent, but in no published description.
   */
  state?: TicketState;
  /**
   * The name of the type of the ticket.
   *
   * Sent, but in no published description.
   */
  ticket_type?: string;
  /**
   * What tickets of this type are for. May be empty.
   *
   * Sent, but in no published description.
   */
  ticket_type_description?: string;
  /**
   * The emoji of this type of ticket.
   *
   * Sent, but in no published description.
   */
  ticket_type_emoji?: string;
  /**
   * The name of the state that teammates see.
   *
   * Sent, but in no published description.
   */
  ticket_custom_state_admin_label?: string;
  /**
   * The name of the state that the customer sees.
   *
   * Sent, but in no published description.
   */
  ticket_custom_state_user_label?: string;
  /** Members that are not described. */
  [member: string]: unknown;
}

/** One topic of the conversation. */
export interface Topic {
  /**
   * Names the kind of this object.
   *
   * Always `topic`. Sent, but in no published description.
   */
  type?: "topic";
  /**
   * Identifies the topic. Sent as an integer.
   *
   * Sent, but in no published description.
   */
  id?: Id;
  /**
   * What the topic is called.
   *
   * Sent, but in no published description.
   */
  name?: string;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * The topics that rules of the workspace found in the conversation. No published description has it; most conversations
 * carry an empty object.
 */
export interface TopicList {
  /**
   * Names the kind of this list.
   *
   * Always `topic.list`. Sent, but in no published description.
   */
  type?: "topic.list";
  /**
   * The topics.
   *
   * Sent, but in no published description.
   */
  topics?: Topic[];
  /**
   * How many topics there are.
   *
   * Unit: topics. Sent, but in no published description.
   */
  total_count?: number;
  /** Members that are not described. */
  [member: string]: unknown;
}

/**
 * The kinds of answers that an AI agent gives. Other texts may come.
 *
 * - `ai_answer`: An answer that the AI wrote from the content it was given.
 * - `custom_answer`: An answer that a teammate wrote beforehand for questions of this kind.
 */
export type AiAgentLastAnswerType = "ai_answer" | "custom_answer" | (string & {});

/**
 * How the help of an AI agent ended. API version 2.15 replaced two of the four older values by three new ones. Other
 * texts may come.
 *
 * - `assumed_resolution`: The customer left after an answer without asking for more.
 * - `confirmed_resolution`: The customer said that the answer helped.
 * - `routed_to_team` (until API version 2.14): The conversation was handed to a team.
 * - `abandoned` (until API version 2.14): The customer left before the AI agent could help.
 * - `escalated` (since API version 2.15): The conversation was passed on to a person.
 * - `negative_feedback` (since API version 2.15): The customer said that the answer did not help.
 * - `procedure_handoff` (since API version 2.15): A procedure that the AI agent followed handed the conversation over.
 */
export type AiAgentResolutionState =
  | "assumed_resolution"
  | "confirmed_resolution"
  | "routed_to_team"
  | "abandoned"
  | "escalated"
  | "negative_feedback"
  | "procedure_handoff"
  | (string & {});

/**
 * What brought the AI agent into a conversation. Other texts may come.
 *
 * - `essentials_plan_setup`: The setup that comes with the Essentials plan.
 * - `profile`: A profile of the AI agent.
 * - `workflow`: A step of a workflow.
 * - `workflow_preview`: A trial run of a workflow by a teammate.
 * - `fin_preview`: A trial of Fin by a teammate.
 */
export type AiAgentSourceType =
  | "essentials_plan_setup"
  | "profile"
  | "workflow"
  | "workflow_preview"
  | "fin_preview"
  | (string & {});

/**
 * What wrote a message. Other texts may come.
 *
 * - `admin`: A teammate. As the author of a source also the bots Operator and Fin.
 * - `bot`: Operator, Fin or a workflow.
 * - `user`: A contact that is signed up.
 * - `lead`: A contact that is not signed up.
 * - `contact`: A contact, of either kind.
 * - `visitor`: Somebody on a web page who has not written before.
 * - `team`: A team.
 */
export type AuthorType = "admin" | "bot" | "user" | "lead" | "contact" | "visitor" | "team" | (string & {});

/**
 * The channels that a conversation can be on. Documented as examples, so new ones may come at any time. Other texts may
 * come.
 *
 * - `messenger`: Intercom's Messenger.
 * - `zendesk_sunshine`: A conversation of Zendesk Sunshine.
 * - `zendesk_ticket`: A ticket of Zendesk.
 * - `twitter`: Twitter (X).
 * - `email`: E-mail.
 */
export type ChannelType = "messenger" | "zendesk_sunshine" | "zendesk_ticket" | "twitter" | "email" | (string & {});

/**
 * The kinds of content that an AI agent draws on. Other texts may come.
 *
 * - `file`: An uploaded file.
 * - `article`: An article of the help center.
 * - `external_content`: Pages that were imported from elsewhere.
 * - `content_snippet`: A short text that is written for the AI agent only.
 * - `workflow_connector_action`: What an action of a workflow got from a connected system.
 * - `custom_answer`: An answer that a teammate wrote beforehand.
 */
export type ContentType =
  | "file"
  | "article"
  | "external_content"
  | "content_snippet"
  | "workflow_connector_action"
  | "custom_answer"
  | (string & {});

/**
 * How urgent a conversation is. The values of 2.15 and before, and those of 2.16 and later, have nothing in common.
 * Other texts may come.
 *
 * - `priority` (until API version 2.15): Marked as a priority.
 * - `not_priority` (until API version 2.15): Not marked.
 * - `none` (since API version 2.16): No priority.
 * - `low` (since API version 2.16): Low.
 * - `medium` (since API version 2.16): Medium.
 * - `high` (since API version 2.16): High.
 * - `urgent` (since API version 2.16): Urgent.
 */
export type ConversationPriority =
  | "priority"
  | "not_priority"
  | "none"
  | "low"
  | "medium"
  | "high"
  | "urgent"
  | (string & {});

/**
 * Whether a conversation needs attention. Other texts may come.
 *
 * - `open`: Open.
 * - `closed`: Closed.
 * - `snoozed`: Put off until a later time. A snoozed conversation still counts as open: its `open` is true.
 */
export type ConversationState = "open" | "closed" | "snoozed" | (string & {});

/**
 * How a service level agreement as a whole stands when an event happens. Spells `canceled`, where `sla_applied` spells
 * `cancelled`. Other texts may come.
 *
 * - `hit`: Every target was met.
 * - `missed`: A target was missed.
 * - `active`: The clock is running.
 * - `paused`: The clock has been stopped for a while.
 * - `canceled`: The agreement no longer applies.
 */
export type CurrentSlaStatus = "hit" | "missed" | "active" | "paused" | "canceled" | (string & {});

/**
 * How a custom action ended. Other texts may come.
 *
 * - `success`: The action did what it should.
 * - `failed`: The action broke off.
 */
export type CustomActionResult = "success" | "failed" | (string & {});

/**
 * Who or what started a conversation. Intercom describes five values in prose up to 2.15 and leaves the list open from
 * 2.16 on. Other texts may come.
 *
 * - `customer_initiated`: A contact wrote first.
 * - `campaigns_initiated`: A legacy campaign.
 * - `operator_initiated`: A custom bot.
 * - `automated`: A series, or an outbound message whose audience follows rules.
 * - `admin_initiated`: A teammate, by a message to chosen contacts, a ticket, or a group e-mail.
 */
export type DeliveredAs =
  | "customer_initiated"
  | "campaigns_initiated"
  | "operator_initiated"
  | "automated"
  | "admin_initiated"
  | (string & {});

/**
 * How far the delivery of a notification has come. No list of values is published. Other texts may come.
 *
 * - `pending`: The first attempt is under way.
 * - `retry`: An attempt has failed, and this is another one.
 */
export type DeliveryStatus = "pending" | "retry" | (string & {});

/**
 * The kinds of records that an external reference points to. Documented as examples, so new ones may come at any time.
 * Other texts may come.
 *
 * - `zendesk_ticket`: A ticket of Zendesk.
 * - `zendesk_sunshine_conversation`: A conversation of Zendesk Sunshine.
 * - `salesforce_case`: A case of Salesforce.
 * - `salesforce_in_app_message_conversation`: A messaging conversation of Salesforce.
 * - `freshdesk_ticket`: A ticket of Freshdesk.
 * - `freshchat_conversation`: A conversation of Freshchat.
 * - `hubspot_conversation`: A conversation of HubSpot.
 * - `custom_helpdesk_conversation`: A conversation of a help desk that the customer connected.
 * - `api_conversation`: A conversation that was made through the API.
 */
export type ExternalReferenceType =
  | "zendesk_ticket"
  | "zendesk_sunshine_conversation"
  | "salesforce_case"
  | "salesforce_in_app_message_conversation"
  | "freshdesk_ticket"
  | "freshchat_conversation"
  | "hubspot_conversation"
  | "custom_helpdesk_conversation"
  | "api_conversation"
  | (string & {});

/**
 * The channel by which a contact's first reply came. Other texts may come.
 *
 * - `conversation`: The Messenger, or the API.
 * - `push`: A push message to a mobile app.
 * - `facebook`: Facebook Messenger.
 * - `twitter`: Twitter.
 * - `email`: E-mail.
 */
export type FirstContactReplyType = "conversation" | "push" | "facebook" | "twitter" | "email" | (string & {});

/**
 * The three categories of tickets in Intercom. Other texts may come.
 *
 * - `Customer`: A ticket that a customer takes part in and can follow.
 * - `Back-office`: A ticket for work among teammates; no customer sees it.
 * - `Tracker`: A ticket that gathers the reports of many customers about one problem.
 */
export type LinkedObjectCategory = "Customer" | "Back-office" | "Tracker" | (string & {});

/**
 * What stands at the other end of a link. Other texts may come.
 *
 * - `ticket`: A ticket.
 * - `conversation`: A conversation.
 */
export type LinkedObjectType = "ticket" | "conversation" | (string & {});

/**
 * What a conversation part is: a message, a note, or an event. Documented as free text; versions up to 2.5 send most of
 * these as `comment`. Other texts may come.
 *
 * - `comment`: A message, seen by the contact.
 * - `note`: An internal note, hidden from the contact.
 * - `note_and_reopen`: A note that opened the conversation again.
 * - `note_and_unsnooze`: A note that ended a snooze.
 * - `assignment`: The conversation was assigned, perhaps with a message.
 * - `assign_and_unsnooze`: An assignment that ended a snooze.
 * - `assign_and_reopen`: An assignment that opened the conversation again. Seen in captured payloads, not documented.
 * - `workflow_assignment`: A workflow assigned the conversation.
 * - `default_assignment`: The default assignment rule applied. Seen in Intercom's examples, not documented.
 * - `away_mode_assignment`: The conversation was reassigned because its teammate was away.
 * - `message_strategy_assignment`: The conversation was assigned by a rule of an outbound message. Reported by programs
 *   that read live data, not documented.
 * - `open`: The conversation was opened, perhaps with a message.
 * - `close`: The conversation was closed, perhaps with a message.
 * - `snoozed`: The conversation was snoozed.
 * - `unsnoozed`: A snooze was ended.
 * - `timer_unsnooze`: A snooze ran out.
 * - `participant_added`: Somebody was added to the conversation.
 * - `participant_removed`: Somebody was removed from the conversation.
 * - `participant`: A change of who takes part in the conversation. Reported by programs that read live data, not
 *   documented.
 * - `conversation_rating_changed`: The contact rated the conversation, or changed the rating.
 * - `conversation_rating_remark_added`: The contact added a remark to the rating.
 * - `quick_reply`: The contact chose one of the offered answers.
 * - `custom_action_started`: A custom action began.
 * - `custom_action_finished`: A custom action ended.
 * - `operator_workflow_event` (since API version 2.13): A workflow did something.
 * - `conversation_attribute_updated_by_user`: The contact changed an attribute of the conversation.
 * - `conversation_attribute_updated_by_admin`: A teammate changed an attribute of the conversation.
 * - `conversation_attribute_updated_by_workflow`: A workflow changed an attribute of the conversation.
 * - `conversation_sla_applied_by_rule`: A rule applied an SLA.
 * - `conversation_sla_applied_by_workflow`: A workflow applied an SLA.
 * - `conversation_sla_removed`: An SLA was removed.
 * - `conversation_sla_target_missed`: A target of an SLA was missed.
 * - `conversation_sla_paused` (only in the Preview version of the API): An SLA was paused.
 * - `conversation_sla_unpaused` (only in the Preview version of the API): An SLA went on after a pause.
 * - `user_became_idle`: The contact stopped answering.
 * - `priority_changed`: The priority was changed.
 * - `priority_changed_by_rule`: A rule changed the priority.
 * - `resolution_bot_found_no_answer`: The resolution bot had no answer.
 * - `conversation_tags_updated`: Tags were added or removed.
 * - `attribute_collector`: The contact was asked for data.
 * - `attribute_collected`: The contact gave the data.
 * - `call_summary`: The summary of a phone call. Seen in Intercom's examples, not documented.
 * - `merged_primary_conversation`: Another conversation was merged into this one. Seen in Intercom's examples, not
 *   documented.
 * - `language_detection_details`: A language was detected. Seen in captured payloads, not documented.
 * - `channel_and_reply_time_expectation`: The contact was told by which channel and how soon an answer comes. Seen in
 *   captured payloads, not documented.
 * - `company_updated`: The company of the conversation was changed. Seen in captured payloads, not documented.
 * - `entity_linked`: A ticket or a conversation was linked. Seen in captured payloads, not documented.
 * - `ticket_state_updated_by_admin`: A teammate changed the state of the linked ticket. Seen in captured payloads, not
 *   documented.
 * - `ticket_attribute_updated_by_admin`: A teammate changed an attribute of the linked ticket. Reported by programs
 *   that read live data, not documented.
 * - `title_changed`: The title was changed. Reported by programs that read live data, not documented.
 * - `fin_guidance_applied`: Fin followed a guidance of the workspace. Reported by programs that read live data, not
 *   documented.
 */
export type PartType =
  | "comment"
  | "note"
  | "note_and_reopen"
  | "note_and_unsnooze"
  | "assignment"
  | "assign_and_unsnooze"
  | "assign_and_reopen"
  | "workflow_assignment"
  | "default_assignment"
  | "away_mode_assignment"
  | "message_strategy_assignment"
  | "open"
  | "close"
  | "snoozed"
  | "unsnoozed"
  | "timer_unsnooze"
  | "participant_added"
  | "participant_removed"
  | "participant"
  | "conversation_rating_changed"
  | "conversation_rating_remark_added"
  | "quick_reply"
  | "custom_action_started"
  | "custom_action_finished"
  | "operator_workflow_event"
  | "conversation_attribute_updated_by_user"
  | "conversation_attribute_updated_by_admin"
  | "conversation_attribute_updated_by_workflow"
  | "conversation_sla_applied_by_rule"
  | "conversation_sla_applied_by_workflow"
  | "conversation_sla_removed"
  | "conversation_sla_target_missed"
  | "conversation_sla_paused"
  | "conversation_sla_unpaused"
  | "user_became_idle"
  | "priority_changed"
  | "priority_changed_by_rule"
  | "resolution_bot_found_no_answer"
  | "conversation_tags_updated"
  | "attribute_collector"
  | "attribute_collected"
  | "call_summary"
  | "merged_primary_conversation"
  | "language_detection_details"
  | "channel_and_reply_time_expectation"
  | "company_updated"
  | "entity_linked"
  | "ticket_state_updated_by_admin"
  | "ticket_attribute_updated_by_admin"
  | "title_changed"
  | "fin_guidance_applied"
  | (string & {});

/**
 * The line of an e-mail header that a recipient stood in. Other texts may come.
 *
 * - `to`: A main recipient.
 * - `cc`: Somebody who got a copy.
 * - `bcc`: Somebody who got a copy without the others knowing.
 */
export type RecipientType = "to" | "cc" | "bcc" | (string & {});

/**
 * Whose work a scorecard judges. Other texts may come.
 *
 * - `ai`: The AI agent, or nobody in particular.
 * - `admin`: One teammate.
 */
export type ReviewedTeammateType = "ai" | "admin" | (string & {});

/**
 * What came of a conversation with the sales agent. Other texts may come.
 *
 * - `qualified`: The customer is worth the attention of sales.
 * - `disqualified`: The customer is not.
 * - `product_discovery`: The customer wanted to learn about the product.
 * - `escalated_to_support`: The matter went to support.
 * - `spam`: The conversation was unwanted advertising.
 */
export type SalesAgentOutcome =
  | "qualified"
  | "disqualified"
  | "product_discovery"
  | "escalated_to_support"
  | "spam"
  | (string & {});

/**
 * The kinds of people that a segment is made of. Other texts may come.
 *
 * - `contact`: Leads: people who have not signed up.
 * - `user`: Users: people who have signed up.
 */
export type SegmentPersonType = "contact" | "user" | (string & {});

/**
 * How an SLA stands. Other texts may come.
 *
 * - `hit`: Met at least once, never missed.
 * - `missed`: Missed at least once. Set with the next reply of a teammate, not when the time runs out.
 * - `cancelled`: Removed. The member's description promises null instead. Part events spell it `canceled`.
 * - `active`: Applied, and neither met nor missed yet.
 */
export type SlaStatus = "hit" | "missed" | "cancelled" | "active" | (string & {});

/**
 * How one target of a service level agreement stands. Other texts may come.
 *
 * - `hit`: The target was met.
 * - `missed`: The time ran out.
 * - `active`: The clock is running.
 * - `paused`: The clock has been stopped for a while.
 */
export type SlaTargetStatus = "hit" | "missed" | "active" | "paused" | (string & {});

/**
 * The targets that a service level agreement can set. Other texts may come.
 *
 * - `first_reply_time`: The time for the first reply.
 * - `next_reply_time`: The time for each later reply.
 * - `resolution_time`: The time until the matter is resolved.
 * - `time_to_close`: The time until the conversation is closed.
 */
export type SlaTargetType =
  | "first_reply_time"
  | "next_reply_time"
  | "resolution_time"
  | "time_to_close"
  | (string & {});

/**
 * The channel by which a conversation came. Documented as a closed list up to 2.15, as free text from 2.16 on. Other
 * texts may come.
 *
 * - `conversation`: The Messenger, or the API.
 * - `email`: E-mail.
 * - `facebook`: Facebook Messenger.
 * - `instagram`: Instagram messages.
 * - `phone_call`: A phone call.
 * - `phone_switch`: A phone call that was moved to the Messenger.
 * - `push`: A push message to a mobile app.
 * - `sms`: A text message.
 * - `twitter`: Twitter.
 * - `whatsapp`: WhatsApp.
 */
export type SourceType =
  | "conversation"
  | "email"
  | "facebook"
  | "instagram"
  | "phone_call"
  | "phone_switch"
  | "push"
  | "sms"
  | "twitter"
  | "whatsapp"
  | (string & {});

/**
 * How far the work on a ticket has come. Other texts may come.
 *
 * - `submitted`: Somebody has asked; nobody has begun.
 * - `in_progress`: A teammate is at work.
 * - `waiting_on_customer`: The customer has to do something first.
 * - `resolved`: The work is done.
 */
export type TicketState = "submitted" | "in_progress" | "waiting_on_customer" | "resolved" | (string & {});

/**
 * The events that webhooks report about conversations and tickets. Topics about other objects are not listed. Other
 * texts may come.
 *
 * - `conversation.admin.assigned`: A conversation was assigned to a teammate or team.
 * - `conversation.admin.closed`: A teammate closed a conversation.
 * - `conversation.admin.noted`: A teammate wrote a note into a conversation.
 * - `conversation.admin.open.assigned`: An open conversation was assigned to a teammate or team.
 * - `conversation.admin.opened`: A teammate opened a conversation again.
 * - `conversation.admin.replied`: A teammate replied in a conversation.
 * - `conversation.admin.replied.translated` (since API version 2.16): The reply of a teammate was translated.
 * - `conversation.admin.single.created`: A teammate started a conversation with one contact.
 * - `conversation.admin.snoozed`: A teammate snoozed a conversation.
 * - `conversation.admin.unsnoozed`: A snoozed conversation woke up.
 * - `conversation.operator.replied`: A bot replied in a conversation.
 * - `conversation.user.created`: A contact started a conversation.
 * - `conversation.user.replied`: A contact replied in a conversation.
 * - `conversation.contact.attached`: A contact was added to a conversation.
 * - `conversation.contact.detached`: A contact was removed from a conversation.
 * - `conversation.company.updated`: The company of a conversation changed.
 * - `conversation.priority.updated`: The priority of a conversation changed.
 * - `conversation.rating.added`: A contact rated a conversation.
 * - `conversation.read`: A contact read a conversation.
 * - `conversation.deleted`: A conversation was deleted.
 * - `conversation_part.redacted`: The text of a part was removed.
 * - `conversation_part.tag.created`: A part was tagged.
 * - `procedure.hitl_notification.created` (only in the Preview version of the API): A procedure of the AI agent asks
 *   for a person.
 * - `ticket.created` (since API version 2.9): A ticket was created.
 * - `ticket.state.updated` (since API version 2.9): The state of a ticket changed.
 * - `ticket.note.created` (since API version 2.9): A teammate wrote a note into a ticket.
 * - `ticket.admin.assigned` (since API version 2.9): A ticket was assigned to a teammate.
 * - `ticket.team.assigned` (since API version 2.9): A ticket was assigned to a team.
 * - `ticket.contact.attached` (since API version 2.9): A contact was added to a ticket.
 * - `ticket.contact.detached` (since API version 2.9): A contact was removed from a ticket.
 * - `ticket.attribute.updated`: A field of a ticket changed.
 * - `ticket.admin.replied`: A teammate replied in a ticket.
 * - `ticket.contact.replied`: A contact replied in a ticket.
 * - `ticket.closed`: A ticket was closed.
 * - `ticket.rating.provided`: A contact rated a ticket.
 * - `ticket.resolved` (since API version 2.15): A ticket was resolved.
 * - `ticket.admin.snoozed` (since API version 2.16): A teammate snoozed a ticket.
 * - `ticket.admin.unsnoozed` (since API version 2.16): A snoozed ticket woke up.
 * - `ping`: Intercom tests whether the endpoint answers.
 */
export type WebhookTopic =
  | "conversation.admin.assigned"
  | "conversation.admin.closed"
  | "conversation.admin.noted"
  | "conversation.admin.open.assigned"
  | "conversation.admin.opened"
  | "conversation.admin.replied"
  | "conversation.admin.replied.translated"
  | "conversation.admin.single.created"
  | "conversation.admin.snoozed"
  | "conversation.admin.unsnoozed"
  | "conversation.operator.replied"
  | "conversation.user.created"
  | "conversation.user.replied"
  | "conversation.contact.attached"
  | "conversation.contact.detached"
  | "conversation.company.updated"
  | "conversation.priority.updated"
  | "conversation.rating.added"
  | "conversation.read"
  | "conversation.deleted"
  | "conversation_part.redacted"
  | "conversation_part.tag.created"
  | "procedure.hitl_notification.created"
  | "ticket.created"
  | "ticket.state.updated"
  | "ticket.note.created"
  | "ticket.admin.assigned"
  | "ticket.team.assigned"
  | "ticket.contact.attached"
  | "ticket.contact.detached"
  | "ticket.attribute.updated"
  | "ticket.admin.replied"
  | "ticket.contact.replied"
  | "ticket.closed"
  | "ticket.rating.provided"
  | "ticket.resolved"
  | "ticket.admin.snoozed"
  | "ticket.admin.unsnoozed"
  | "ping"
  | (string & {});

/** What a notification is about. Which object that is depends on the event; it can be told from the object itself. */
export type NotificationItem = JsonObject | ConversationReference | Conversation | ConversationContactChange | Ping;

/** A value, and which of the objects it is that `NotificationItem` can be. */
export type ToldNotificationItem =
  | { readonly is: "conversation_v1"; readonly value: JsonObject }
  | { readonly is: "conversation_reference"; readonly value: ConversationReference }
  | { readonly is: "conversation"; readonly value: Conversation }
  | { readonly is: "contact_change"; readonly value: ConversationContactChange }
  | { readonly is: "ping"; readonly value: Ping }
  | { readonly is: undefined; readonly value: unknown };

/** Anything in which a conversation arrives. It can be told from the object itself which one it is. */
export type Payload =
  | NotificationEvent
  | ConversationSource
  | JsonObject
  | ConversationReference
  | Conversation
  | ConversationDeleted
  | DeletedConversationList
  | ConversationList
  | SideConversationList
  | ConversationPart
  | ConversationParts
  | ConversationStatistics;

/** A value, and which of the objects it is that `Payload` can be. */
export type ToldPayload =
  | { readonly is: "notification_event"; readonly value: NotificationEvent }
  | { readonly is: "conversation_source"; readonly value: ConversationSource }
  | { readonly is: "conversation_v1"; readonly value: JsonObject }
  | { readonly is: "conversation_reference"; readonly value: ConversationReference }
  | { readonly is: "conversation"; readonly value: Conversation }
  | { readonly is: "conversation_deleted"; readonly value: ConversationDeleted }
  | { readonly is: "deleted_conversation_list"; readonly value: DeletedConversationList }
  | { readonly is: "conversation_list"; readonly value: ConversationList }
  | { readonly is: "paginated_response"; readonly value: ConversationList }
  | { readonly is: "side_conversation_list"; readonly value: SideConversationList }
  | { readonly is: "conversation_part"; readonly value: ConversationPart }
  | { readonly is: "conversation_parts"; readonly value: ConversationParts }
  | { readonly is: "conversation_statistics"; readonly value: ConversationStatistics }
  | { readonly is: undefined; readonly value: unknown };
