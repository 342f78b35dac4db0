package config_test

import (
	"io/fs"
	"reflect"
	"regexp"
	"testing"

	"concord/cmd/concord/config"
)

// TestStarter holds that the file that init writes is right as it is, and with
// all that is commented out; then it has every key.
func TestStarter(t *testing.T) {
	data, err := fs.ReadFile(config.Starter(), config.Name)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := config.Parse(config.Name, data); err != nil {
		t.Errorf("as it is: %v", err)
	}
	whole := regexp.MustCompile(`(?m)^#(\S|  )`).ReplaceAllString(string(data), "$1")
	c, err := config.Parse(config.Name, []byte(whole))
	if err != nil {
		t.Fatalf("with all keys: %v", err)
	}
	v := reflect.ValueOf(*c)
	for i := range v.NumField() {
		if f := v.Type().Field(i); f.IsExported() && v.Field(i).IsZero() {
			t.Errorf("it does not show %s", f.Tag.Get("yaml"))
		}
	}
}
