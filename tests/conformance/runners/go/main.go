// Command runner answers vectors, a line for each; see the README beside the runners. The types that a vector can name stand in kinds.go,
// which `cargo xtask verify-exports` writes.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"reflect"

	"example.com/intercom"
)

// A kind is a type of the package, as a vector needs it.
type kind struct {
	check func(data []byte, options intercom.Options) ([]intercom.Violation, error)
	empty func() value
}

type value interface {
	Violations(options intercom.Options) []intercom.Violation
}

type vector struct {
	Object     string          `json:"object"`
	APIVersion string          `json:"apiVersion"`
	Origin     intercom.Origin `json:"origin"`
	Instance   json.RawMessage `json:"instance"`
	Encode     bool            `json:"encode"`
}

type answer struct {
	Violations [][3]string     `json:"violations"`
	Encoded    json.RawMessage `json:"encoded,omitempty"`
}

func main() {
	if err := run(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(in io.Reader, out io.Writer) error {
	vectors := json.NewDecoder(bufio.NewReader(in))
	buffered := bufio.NewWriter(out)
	answers := json.NewEncoder(buffered)
	for {
		var asked vector
		if err := vectors.Decode(&asked); err == io.EOF {
			return buffered.Flush()
		} else if err != nil {
			return err
		}
		given, err := asked.answer()
		if err != nil {
			return fmt.Errorf("%s: %w", asked.Instance, err)
		}
		if err := answers.Encode(given); err != nil {
			return err
		}
	}
}

func (v vector) answer() (answer, error) {
	kind, ok := kinds[v.Object]
	if !ok {
		return answer{}, fmt.Errorf("no type for %s", v.Object)
	}
	options := intercom.Options{Origin: v.Origin}
	if v.APIVersion != "" {
		if options.APIVersion, ok = intercom.ParseAPIVersion(v.APIVersion); !ok {
			return answer{}, fmt.Errorf("no API version %s", v.APIVersion)
		}
	}
	found, err := kind.check(v.Instance, options)
	if err != nil {
		return answer{}, err
	}
	given := answer{Violations: [][3]string{}}
	for _, violation := range found {
		given.Violations = append(given.Violations, [3]string{violation.Rule, string(violation.Severity), violation.InstanceLocation})
	}
	if v.Encode && v.Instance[0] != '{' {
		// Only objects are decoded, and of anything else there is only a verdict.
		given.Encoded = v.Instance
	} else if v.Encode {
		decoded := kind.empty()
		if err := json.Unmarshal(v.Instance, decoded); err != nil {
			return answer{}, err
		}
		if given.Encoded, err = json.Marshal(decoded); err != nil {
			return answer{}, err
		}
		// A value says of itself what a check says of its JSON.
		if again := decoded.Violations(options); !reflect.DeepEqual(again, found) {
			given.Violations = append(given.Violations, [3]string{"runner.two_verdicts", "error", ""})
		}
	}
	return given, nil
}
