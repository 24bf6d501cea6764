package main

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"
)

// machine is where and when the races were run. Of the machine only its make is told, not its name.
type machine struct {
	when          time.Time
	processor     string
	cores         int
	system        string
	golang, node  string
	before, after string // load averages over a minute; "" where the system has none
}

func thisMachine() machine {
	m := machine{when: time.Now(), processor: processor(), cores: runtime.NumCPU(), system: runtime.GOOS + "/" + runtime.GOARCH, golang: runtime.Version(), before: load()}
	if out, err := exec.Command("node", "--version").Output(); err == nil {
		m.node = strings.TrimSpace(string(out))
	}
	return m
}

// processor returns the name of the processor, where the system has it in a file.
func processor() string {
	data, err := os.ReadFile("/proc/cpuinfo")
	if err != nil {
		return ""
	}
	for line := range strings.Lines(string(data)) {
		if key, value, found := strings.Cut(line, ":"); found && strings.TrimSpace(key) == "model name" {
			return strings.TrimSpace(value)
		}
	}
	return ""
}

func load() string {
	data, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return ""
	}
	first, _, _ := strings.Cut(string(data), " ")
	return strings.Replace(first, ".", ",", 1)
}

var months = []string{"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"}

func (m machine) String() string {
	parts := []string{fmt.Sprintf("%d %s %d", m.when.Day(), months[m.when.Month()-1], m.when.Year())}
	if m.processor != "" {
		parts = append(parts, m.processor)
	}
	parts = append(parts, fmt.Sprintf("%d kernen", m.cores), m.system, m.golang)
	if m.node != "" {
		parts = append(parts, "node "+m.node)
	}
	return strings.Join(parts, ", ")
}
