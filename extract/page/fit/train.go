package main

import (
	"math"

	"stet/extract/page"
)

// rounds is how often Newton's method steps; it ends sooner where a step no
// longer changes anything.
const rounds = 30

// settings are how weights are trained.
type settings struct {
	pull float64 // how strongly a weight is drawn to what it was believed to be
	gain float64 // how much more a block of the article counts than another
}

// fit returns the weights of a logistic regression on the blocks of docs. A
// weight costs pull/2 times the square of its distance from what it is
// believed to be; the first, the bias, costs nothing. Each page counts the
// same, whatever its length.
func fit(docs []*doc, s settings) page.Weights {
	w := page.Features()
	belief := page.Features()
	for range rounds {
		gradient, curve := make([]float64, len(w)), make([][]float64, len(w))
		for j := range curve {
			curve[j] = make([]float64, len(w))
			curve[j][j] = 1e-6
			if j > 0 {
				gradient[j], curve[j][j] = s.pull*(w[j].Value-belief[j].Value), s.pull
			}
		}
		for _, d := range docs {
			add(d.samples, s.gain, w, gradient, curve)
		}
		step := solve(curve, gradient)
		most := 0.0
		for j := range w {
			w[j].Value -= step[j]
			most = max(most, math.Abs(step[j]))
		}
		if most < 1e-6 {
			break
		}
	}
	return w
}

// add adds the gradient and the second derivatives of one page's loss.
func add(samples []sample, gain float64, w page.Weights, gradient []float64, curve [][]float64) {
	total := 0.0
	for _, s := range samples {
		total += s.weight
	}
	scale := perPage / max(total, 1)
	var on []int
	for _, s := range samples {
		z := 0.0
		on = on[:0]
		for j, x := range s.values {
			if x != 0 {
				z += w[j].Value * x
				on = append(on, j)
			}
		}
		p := 1 / (1 + math.Exp(-max(-30, min(30, z))))
		n := s.weight * scale * (1 + (gain-1)*s.kept)
		d, c := (p-s.kept)*n, p*(1-p)*n
		for _, j := range on {
			gradient[j] += d * s.values[j]
			for _, k := range on {
				curve[j][k] += c * s.values[j] * s.values[k]
			}
		}
	}
}

// perPage is what the weights of a page's blocks come to.
const perPage = 60

// solve solves a·x = b for a symmetric positive a by Cholesky's method, in
// place of a.
func solve(a [][]float64, b []float64) []float64 {
	n := len(b)
	for j := range n {
		for k := range j {
			a[j][j] -= a[j][k] * a[j][k]
		}
		a[j][j] = math.Sqrt(max(a[j][j], 1e-12))
		for i := j + 1; i < n; i++ {
			for k := range j {
				a[i][j] -= a[i][k] * a[j][k]
			}
			a[i][j] /= a[j][j]
		}
	}
	x := make([]float64, n)
	for i := range n {
		x[i] = b[i]
		for k := range i {
			x[i] -= a[i][k] * x[k]
		}
		x[i] /= a[i][i]
	}
	for i := n - 1; i >= 0; i-- {
		for k := i + 1; k < n; k++ {
			x[i] -= a[k][i] * x[k]
		}
		x[i] /= a[i][i]
	}
	return x
}

// surprise is the mean over docs of what each block's label costs, in nats:
// how sure the weights are of what is so. It tells two tables apart where the
// pages are too few for the other figures to.
func surprise(docs []*doc, weights func(*doc) page.Weights) float64 {
	sum := 0.0
	for _, d := range docs {
		cost, n := 0.0, 0.0
		for _, s := range d.samples {
			z := max(-30, min(30, s.odds(weights(d))))
			cost += s.weight * (math.Log1p(math.Exp(z)) - s.kept*z)
			n += s.weight
		}
		sum += cost / max(n, 1)
	}
	return sum / float64(max(len(docs), 1))
}
