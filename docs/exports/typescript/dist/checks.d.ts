// What is wrong with a value, and how that is found out. Written by `intercom-schema export typescript`; do not edit.

import type { CheckOptions, Violation } from "./support.js";
import type { ToldNotificationItem, ToldPayload } from "./types.js";

/** Everything that is wrong with a value, judged as `Admin`. */
export declare function checkAdmin(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `AdminRole`. */
export declare function checkAdminRole(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `AiAgent`. */
export declare function checkAiAgent(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `AiSubtopic`. */
export declare function checkAiSubtopic(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `AiTopic`. */
export declare function checkAiTopic(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `AiTopics`. */
export declare function checkAiTopics(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `Company`. */
export declare function checkCompany(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `CompanyNote`. */
export declare function checkCompanyNote(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `CompanyNoteCompany`. */
export declare function checkCompanyNoteCompany(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `CompanyNotes`. */
export declare function checkCompanyNotes(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `CompanyPlan`. */
export declare function checkCompanyPlan(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `CompanySegments`. */
export declare function checkCompanySegments(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `CompanyTags`. */
export declare function checkCompanyTags(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `ContactReference`. */
export declare function checkContactReference(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `ContentSource`. */
export declare function checkContentSource(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `ContentSourcesList`. */
export declare function checkContentSourcesList(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `Conversation`. */
export declare function checkConversation(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `ConversationChannel`. */
export declare function checkConversationChannel(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `ConversationContactChange`. */
export declare function checkConversationContactChange(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `ConversationContacts`. */
export declare function checkConversationContacts(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `ConversationDeleted`. */
export declare function checkConversationDeleted(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `ConversationExternalReference`. */
export declare function checkConversationExternalReference(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `ConversationFirstContactReply`. */
export declare function checkConversationFirstContactReply(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `ConversationList`. */
export declare function checkConversationList(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `ConversationModel`. */
export declare function checkConversationModel(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `ConversationMonitorEvaluation`. */
export declare function checkConversationMonitorEvaluation(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `ConversationPart`. */
export declare function checkConversationPart(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `ConversationPartAuthor`. */
export declare function checkConversationPartAuthor(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `ConversationPartMetadata`. */
export declare function checkConversationPartMetadata(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `ConversationParts`. */
export declare function checkConversationParts(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `ConversationRating`. */
export declare function checkConversationRating(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `ConversationReference`. */
export declare function checkConversationReference(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `ConversationResponseTime`. */
export declare function checkConversationResponseTime(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `ConversationScorecard`. */
export declare function checkConversationScorecard(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `ConversationScorecardEvaluator`. */
export declare function checkConversationScorecardEvaluator(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `ConversationScorecardEvaluatorResult`. */
export declare function checkConversationScorecardEvaluatorResult(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `ConversationScorecardReviewedTeammate`. */
export declare function checkConversationScorecardReviewedTeammate(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `ConversationSource`. */
export declare function checkConversationSource(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `ConversationSourceAuthor`. */
export declare function checkConversationSourceAuthor(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `ConversationStatistics`. */
export declare function checkConversationStatistics(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `ConversationTeammates`. */
export declare function checkConversationTeammates(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `CursorPages`. */
export declare function checkCursorPages(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `CustomObjectInstance`. */
export declare function checkCustomObjectInstance(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `CustomObjectInstanceList`. */
export declare function checkCustomObjectInstanceList(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `DeletedConversationItem`. */
export declare function checkDeletedConversationItem(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `DeletedConversationList`. */
export declare function checkDeletedConversationList(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `EmailAddressHeader`. */
export declare function checkEmailAddressHeader(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `EmailMessageMetadata`. */
export declare function checkEmailMessageMetadata(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `EventDetails`. */
export declare function checkEventDetails(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `EventDetailsAction`. */
export declare function checkEventDetailsAction(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `EventDetailsAttribute`. */
export declare function checkEventDetailsAttribute(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `EventDetailsEvent`. */
export declare function checkEventDetailsEvent(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `EventDetailsValue`. */
export declare function checkEventDetailsValue(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `EventDetailsWorkflow`. */
export declare function checkEventDetailsWorkflow(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `LinkedObject`. */
export declare function checkLinkedObject(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `LinkedObjectList`. */
export declare function checkLinkedObjectList(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `NotificationEvent`. */
export declare function checkNotificationEvent(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `NotificationEventData`. */
export declare function checkNotificationEventData(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `PartAttachment`. */
export declare function checkPartAttachment(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `Ping`. */
export declare function checkPing(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `QuickReplyOption`. */
export declare function checkQuickReplyOption(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `Reference`. */
export declare function checkReference(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `SalesAgent`. */
export declare function checkSalesAgent(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `Segment`. */
export declare function checkSegment(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `SideConversationList`. */
export declare function checkSideConversationList(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `SideConversationSummary`. */
export declare function checkSideConversationSummary(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `SlaApplied`. */
export declare function checkSlaApplied(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `SlaDefinition`. */
export declare function checkSlaDefinition(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `SlaStates`. */
export declare function checkSlaStates(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `SlaTargetState`. */
export declare function checkSlaTargetState(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `SourceEmailMessageMetadata`. */
export declare function checkSourceEmailMessageMetadata(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `SourceRecipient`. */
export declare function checkSourceRecipient(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `SourceReplyTo`. */
export declare function checkSourceReplyTo(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `StartingAfterPaging`. */
export declare function checkStartingAfterPaging(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `Tag`. */
export declare function checkTag(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `TagBasic`. */
export declare function checkTagBasic(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `Tags`. */
export declare function checkTags(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `TeamPriorityLevel`. */
export declare function checkTeamPriorityLevel(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `TicketReference`. */
export declare function checkTicketReference(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `Topic`. */
export declare function checkTopic(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `TopicList`. */
export declare function checkTopicList(value: unknown, options?: CheckOptions): Violation[];

/** Everything that is wrong with a value, judged as `NotificationItem`. */
export declare function checkNotificationItem(value: unknown, options?: CheckOptions): Violation[];

/** Which of the objects a value is that `NotificationItem` can be, told by its members. */
export declare function tellNotificationItem(value: unknown): ToldNotificationItem;

/** Everything that is wrong with a value, judged as `Payload`. */
export declare function checkPayload(value: unknown, options?: CheckOptions): Violation[];

/** Which of the objects a value is that `Payload` can be, told by its members. */
export declare function tellPayload(value: unknown): ToldPayload;
