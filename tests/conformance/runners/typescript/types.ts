/** What the compiler has to accept of a program that uses the package, and what it has to refuse. It is compiled, never run. */

import {
  type ApiVersion,
  apiVersions,
  type Conversation,
  type ConversationSource,
  type ConversationState,
  type ConversationStatistics,
  checkConversation,
  checkPayload,
  type Id,
  type Payload,
  sameId,
  type Timestamp,
  tellPayload,
  toDate,
  toUnixSeconds,
  type Violation,
} from "intercom-conversations";

/** Compiles only where both types are the same. */
function same<A, B>(_: [A] extends [B] ? ([B] extends [A] ? true : false) : false): void {}

declare const json: unknown;
declare const conversation: Conversation;
declare const statistics: ConversationStatistics;
declare const source: ConversationSource;

export function checks(): void {
  const violations: Violation[] = checkConversation(json);
  checkConversation(json, { apiVersion: "2.14", origin: "webhook" });
  checkConversation(json, { apiVersion: undefined });
  same<Violation["severity"], "error" | "warning" | "drift">(true);
  // @ts-expect-error: no such version
  checkConversation(json, { apiVersion: "2.99" });
  // @ts-expect-error: no such origin
  checkConversation(json, { origin: "carrier pigeon" });
  // @ts-expect-error: no such option
  checkConversation(json, { version: "2.14" });
  // @ts-expect-error: a violation is not changed
  violations[0].rule = "mine";
}

export function absentAndNullAreTwoThings(): void {
  const minimal: Conversation = { type: "conversation", id: "7", created_at: 1, updated_at: 2 };
  const withNull: Conversation = { ...minimal, title: null };
  // @ts-expect-error: absent is left out, not undefined
  const withUndefined: Conversation = { ...minimal, title: undefined };
  // @ts-expect-error: never null
  const noState: Conversation = { ...minimal, state: null };
  // @ts-expect-error: always there
  const noId: Conversation = { type: "conversation", created_at: 1, updated_at: 2 };
  // @ts-expect-error: it may be absent or null
  const title: string = conversation.title;
  const maybe: string | null | undefined = conversation.title;
  void [withNull, withUndefined, noState, noId, title, maybe];
}

export function enumerationsAreOpen(): void {
  const known: ConversationState = "snoozed";
  const unknown: ConversationState = "on holiday";
  // @ts-expect-error: text, though
  const number: ConversationState = 7;
  // A known value still tells a switch what it is.
  switch (source.delivered_as) {
    case "customer_initiated":
    case undefined:
      break;
    // @ts-expect-error: no text at all
    case 7:
      break;
  }
  // The known values are still there for an editor to offer.
  same<Extract<ConversationState, "open" | "closed">, "open" | "closed">(true);
  same<ConversationState, string>(true);
  void [known, unknown, number];
}

export function constantsAreNotOpen(): void {
  same<Conversation["type"], "conversation">(true);
  // @ts-expect-error: always `conversation`
  const other: Conversation["type"] = "ticket";
  void other;
}

export function unknownMembersAreUnknown(): void {
  const name: string = "of_tomorrow";
  const member: unknown = conversation[name];
  // @ts-expect-error: nobody knows what it holds
  const text: string = conversation[name];
  // @ts-expect-error: a member that is not described is no property
  conversation.of_tomorrow;
  void [member, text];
}

export function valuesComeInSeveralSpellings(): void {
  same<Conversation["created_at"], Timestamp>(true);
  same<Timestamp, number | string>(true);
  same<Id, number | string>(true);
  const date: Date | undefined = toDate(statistics.first_close_at);
  const seconds: number | undefined = toUnixSeconds(statistics.first_close_at);
  // @ts-expect-error: a time may be text
  const number: number = conversation.created_at;
  // @ts-expect-error: a boolean is no id
  sameId(conversation.id, true);
  void [date, seconds, number];
}

export function unionsAreToldApart(): Id | undefined {
  const payload: Payload = conversation;
  checkPayload(payload);
  const told = tellPayload(json);
  if (told.is === "conversation") {
    return told.value.id;
  }
  if (told.is === "conversation_statistics") {
    same<typeof told.value, ConversationStatistics>(true);
    // @ts-expect-error: statistics have no id
    return told.value.id;
  }
  if (told.is === undefined) {
    same<unknown, typeof told.value>(true);
  }
  // @ts-expect-error: no such variant
  return told.is === "ticket" ? 1 : undefined;
}

export function versionsAreListed(): void {
  const oldest: ApiVersion = apiVersions[0];
  // @ts-expect-error: the list is not changed
  apiVersions.push("2.99");
  void oldest;
}
