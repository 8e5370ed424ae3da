package intercom_test

import (
	"encoding/json"
	"fmt"
	"time"

	"example.com/intercom"
)

func ExampleCheckConversation() {
	data := []byte(`{
		"type": "conversation", "id": 7, "created_at": 1700000000, "updated_at": 1700000060,
		"state": "asleep", "title": null, "mood": "fine",
		"statistics": { "first_contact_reply_at": 1700000600, "last_contact_reply_at": 1700000000 }
	}`)

	violations, err := intercom.CheckConversation(data, intercom.Options{Origin: intercom.OriginREST})
	if err != nil {
		fmt.Println("no JSON:", err)
		return
	}
	for _, violation := range violations {
		if violation.Severity == intercom.SeverityError {
			fmt.Println(violation.Rule, "at", violation.InstanceLocation)
			fmt.Println(violation.Message)
		}
	}
	// Output:
	// statistics.contact_reply_order at /statistics
	// The contact's first reply cannot come after the contact's last one.
}

func ExampleConversation() {
	data := []byte(`{"type":"conversation","id":7,"created_at":1700000000,"title":null,"mood":"fine"}`)

	var conversation intercom.Conversation
	if err := json.Unmarshal(data, &conversation); err != nil {
		fmt.Println("no JSON object:", err)
		return
	}
	created, _ := conversation.CreatedAt.Time()
	fmt.Println(conversation.ID, created.Format(time.RFC3339), conversation.Extra["mood"])

	conversation.Title = intercom.Ptr("Refund")
	conversation.State = intercom.Ptr(intercom.ConversationStateOpen)
	encoded, _ := json.Marshal(conversation)
	fmt.Println(string(encoded))
	// Output:
	// 7 2023-11-14T22:13:20Z fine
	// {"type":"conversation","id":7,"created_at":1700000000,"state":"open","title":"Refund","mood":"fine"}
}

func ExamplePayload() {
	data := []byte(`{"type":"conversation_part.list","conversation_parts":[],"total_count":0}`)

	var payload intercom.Payload
	if err := json.Unmarshal(data, &payload); err != nil {
		fmt.Println("no JSON object:", err)
		return
	}
	switch value := payload.Value.(type) {
	case *intercom.Conversation:
		fmt.Println("conversation", value.ID)
	case *intercom.ConversationParts:
		fmt.Println(len(value.ConversationParts), "of", *value.TotalCount, "parts")
	case intercom.RawObject:
		fmt.Println("something else")
	}
	// Output:
	// 0 of 0 parts
}
