package page

import (
	"fmt"

	"stet/extract/claim"
	"stet/extract/fetch"
)

// Weight is what a feature of a block is worth: more than 0 speaks for keeping
// the block, less against it.
type Weight struct {
	Name  string
	Value float64 // natural logarithm of odds
}

// Weights are a table of weights, one for each feature.
type Weights []Weight

// fit reports whether w has a weight for each feature, in order.
func (w Weights) fit() bool {
	for i := range features {
		if len(w) != len(features) || w[i].Name != features[i].name {
			return false
		}
	}
	return true
}

// Features returns the names of all features in the order of the weights,
// each with the weight that it is believed to have before any training.
func Features() Weights {
	w := make(Weights, len(features))
	for i, f := range features {
		w[i] = Weight{f.name, f.belief}
	}
	return w
}

// Trained returns the weights that Read goes by.
func Trained() Weights { return append(Weights(nil), trained...) }

// Sample is a block of a page with the value of each feature, 0 to 1, in the
// order of Features: what weights are trained on.
type Sample struct {
	Text   string
	Kind   claim.BlockKind
	Values []float64
}

// Measure returns the blocks of an HTML page in its order, without those that
// are dropped unseen. It returns the error of p.Text.
func Measure(p fetch.Page) ([]Sample, error) {
	text, _, err := p.Text()
	if err != nil {
		return nil, fmt.Errorf("page: %w", err)
	}
	v := measure(text, p.FinalURL).view
	var samples []Sample
	for i, b := range v.blocks {
		if !v.judged(i) {
			continue
		}
		values := make([]float64, len(features))
		for k, f := range features {
			values[k] = f.value(v, i)
		}
		samples = append(samples, Sample{Text: b.text, Kind: b.kind, Values: values})
	}
	return samples, nil
}
