package main

import (
	"encoding/json"
	"time"

	"github.com/robfig/cron/v3"
)

// What the operator's parser says to a schedule, or `never` where there is no time for it.
func schedule(text []byte) (string, error) {
	var written string
	if err := json.Unmarshal(text, &written); err != nil {
		return "", err
	}
	parsed, err := cron.ParseStandard(written)
	if err != nil {
		return "", err
	}
	if parsed.Next(time.Date(2026, 1, 31, 12, 0, 0, 0, time.UTC)).IsZero() {
		return "never", nil
	}
	return "", nil
}

// What Go says to the name of a time zone.
func timeZone(text []byte) (string, error) {
	var name string
	if err := json.Unmarshal(text, &name); err != nil {
		return "", err
	}
	_, err := time.LoadLocation(name)
	return "", err
}
