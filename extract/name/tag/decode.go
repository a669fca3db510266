package tag

import "math"

// Scores are a segment's scores: by token and label, and from label to label.
// Row Labels of Trans is what a segment begins with.
type Scores struct {
	Emit  [][Labels]float32
	Trans *[Labels + 1][Labels]float32
}

// Found is a name in a segment: tokens [First, Last) counted from its first.
type Found struct {
	First, Last int
	Kind        Kind
}

const impossible = float32(-1e30)

// follows holds Follows for all pairs; row Labels is the edge before a
// segment, column Labels the edge behind one.
var follows = func() (m [Labels + 1][Labels + 1]bool) {
	for a := range Labels + 1 {
		for b := range Labels + 1 {
			x, y := a, b
			if a == Labels {
				x = -1
			}
			if b == Labels {
				y = -1
			}
			m[a][b] = Follows(x, y)
		}
	}
	return m
}()

// befores lists the labels that may stand before each label.
var befores = func() (m [Labels][]int) {
	for b := range Labels {
		for a := range Labels {
			if follows[a][b] {
				m[b] = append(m[b], a)
			}
		}
	}
	return m
}()

// Best returns the likeliest labels of a segment.
func (s *Scores) Best() []int {
	n := len(s.Emit)
	if n == 0 {
		return nil
	}
	val := make([][Labels]float32, n)
	from := make([][Labels]uint8, n)
	for b := range Labels {
		val[0][b] = impossible
		if follows[Labels][b] {
			val[0][b] = s.Emit[0][b] + s.Trans[Labels][b]
		}
	}
	for i := 1; i < n; i++ {
		for b := range Labels {
			best, at := impossible, 0
			for _, a := range befores[b] {
				if v := val[i-1][a] + s.Trans[a][b]; v > best {
					best, at = v, a
				}
			}
			val[i][b], from[i][b] = best+s.Emit[i][b], uint8(at)
		}
	}
	end := 0
	for a := 1; a < Labels; a++ {
		if follows[a][Labels] && val[n-1][a] > val[n-1][end] {
			end = a
		}
	}
	out := make([]int, n)
	for i := n - 1; i >= 0; i-- {
		out[i] = end
		end = int(from[i][end])
	}
	return out
}

// Lattice holds the sums over all labelings of a segment, in logarithms.
type Lattice struct {
	Alpha, Beta [][Labels]float64
	LogZ        float64
}

// Sum runs forward and backward over a segment.
func (s *Scores) Sum(l *Lattice) {
	n := len(s.Emit)
	l.Alpha, l.Beta = grow(l.Alpha, n), grow(l.Beta, n)
	for b := range Labels {
		l.Alpha[0][b] = math.Inf(-1)
		if follows[Labels][b] {
			l.Alpha[0][b] = float64(s.Emit[0][b] + s.Trans[Labels][b])
		}
		l.Beta[n-1][b] = math.Inf(-1)
		if follows[b][Labels] {
			l.Beta[n-1][b] = 0
		}
	}
	var buf [Labels]float64
	for i := 1; i < n; i++ {
		for b := range Labels {
			for k, a := range befores[b] {
				buf[k] = l.Alpha[i-1][a] + float64(s.Trans[a][b])
			}
			l.Alpha[i][b] = logSum(buf[:len(befores[b])]) + float64(s.Emit[i][b])
		}
	}
	for i := n - 2; i >= 0; i-- {
		for a := range Labels {
			k := 0
			for b := range Labels {
				if follows[a][b] {
					buf[k] = l.Beta[i+1][b] + float64(s.Trans[a][b]+s.Emit[i+1][b])
					k++
				}
			}
			l.Beta[i][a] = logSum(buf[:k])
		}
	}
	for a := range Labels {
		buf[a] = l.Alpha[n-1][a] + l.Beta[n-1][a]
	}
	l.LogZ = logSum(buf[:])
}

func grow(m [][Labels]float64, n int) [][Labels]float64 {
	if cap(m) < n {
		return make([][Labels]float64, n+8)[:n]
	}
	return m[:n]
}

func logSum(v []float64) float64 {
	top := math.Inf(-1)
	for _, x := range v {
		top = max(top, x)
	}
	if math.IsInf(top, -1) {
		return top
	}
	sum := 0.0
	for _, x := range v {
		if d := x - top; d > -30 {
			sum += math.Exp(d)
		}
	}
	return top + math.Log(sum)
}

// Names returns the names in the likeliest labeling, in order.
func (s *Scores) Names() []Found {
	labels := s.Best()
	var out []Found
	for i := 0; i < len(labels); i++ {
		k, _ := split(labels[i])
		if k == None {
			continue
		}
		j := i + 1
		for j < len(labels) {
			if l, pos := split(labels[j]); l != k || pos == begin || pos == unit {
				break
			}
			j++
		}
		out = append(out, Found{First: i, Last: j, Kind: k})
		i = j - 1
	}
	return out
}

// Prob returns the probability that the tokens [first, end) are a name of kind
// k.
func (s *Scores) Prob(l *Lattice, first, end int, k Kind) float64 {
	n := end - first
	a := Label(k, 0, n)
	sum := l.Alpha[first][a]
	for i := 1; i < n; i++ {
		b := Label(k, i, n)
		sum += float64(s.Trans[a][b] + s.Emit[first+i][b])
		a = b
	}
	return min(1, math.Exp(sum+l.Beta[end-1][a]-l.LogZ))
}
