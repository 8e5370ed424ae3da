package intercom

// Ptr gives a pointer to a value, for the fields of objects: Title: intercom.Ptr("Refund").
func Ptr[T any](value T) *T {
	return &value
}
