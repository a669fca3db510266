package tag

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"io"
	"math"
	"strings"
	"sync"
)

// The file of a model, little-endian: magic (8 bytes), labels, features, words and
// the length of the first half of what is packed (uint32 each), scale (float32: a stored weight of 1),
// transitions (Labels+1 rows of Labels float32, the last what a segment begins
// with), then, packed by DEFLATE: the features' hashes in rising order, each as the
// distance from the one before (uvarint), their weights (Labels × int8 each), the
// words' hashes in the same way, and their clusters (fine uint16, coarse uint8). They
// are packed in two halves, which are unpacked at the same time.
// Sorted and packed so, a model takes half the room that its tables need.
const (
	magic      = "STETCRF3"
	headerSize = len(magic) + 20
	transSize  = 4 * (Labels + 1) * Labels
	// mostEntries bounds the tables that a file may ask for.
	mostEntries = 1 << 22
	// most32 is the longest uvarint of a uint32, in bytes.
	most32 = 5
)

// ErrModel is returned for a file that is no model of this version.
var ErrModel = errors.New("not a name model of this version")

// Open reads a model from its file.
func Open(file string) (*Model, error) {
	if len(file) < headerSize+transSize || file[:len(magic)] != magic {
		return nil, ErrModel
	}
	head := []byte(file[len(magic) : headerSize+transSize])
	features, words, half := int(u32(head[4:])), int(u32(head[8:])), int(u32(head[12:]))
	if u32(head) != uint32(Labels) || features > mostEntries || words > mostEntries || headerSize+transSize+half > len(file) {
		return nil, ErrModel
	}
	m := &Model{scale: math.Float32frombits(u32(head[16:]))}
	at := 20
	for a := range m.trans {
		for b := range m.trans[a] {
			m.trans[a][b] = math.Float32frombits(u32(head[at:]))
			at += 4
		}
	}
	most := features*(most32+featureSize-4) + words*(most32+clusterSize-4)
	packed := file[headerSize+transSize:]
	body, err := inflate(packed[:half], packed[half:], most)
	if err != nil {
		return nil, ErrModel
	}
	var ok bool
	if m.features, body, ok = unpack(body, features, featureSize, 85); !ok {
		return nil, ErrModel
	}
	if m.clusters, body, ok = unpack(body, words, clusterSize, 90); !ok || len(body) > 0 {
		return nil, ErrModel
	}
	return m, nil
}

// inflate unpacks two halves at the same time and puts them together. An error is
// returned where one is damaged, has something behind its end, or where they are
// longer than most bytes.
func inflate(first, second string, most int) ([]byte, error) {
	var out [2]bytes.Buffer
	var errs [2]error
	var wg sync.WaitGroup
	for i, half := range [2]string{first, second} {
		wg.Go(func() {
			out[i].Grow(most/(i+1) + bytes.MinRead) // the first takes the second in as well
			in := strings.NewReader(half)
			n, err := out[i].ReadFrom(io.LimitReader(flate.NewReader(in), int64(most)+1))
			if err == nil && (in.Len() > 0 || n > int64(most)) {
				err = ErrModel
			}
			errs[i] = err
		})
	}
	wg.Wait()
	return append(out[0].Bytes(), out[1].Bytes()...), errors.Join(errs[:]...)
}

// unpack fills a table of slots, the given share of them in percent used, from the
// n hashes and their values that body begins with, and returns what follows them.
// ok is false where they do not stand there whole and in order.
func unpack(body []byte, n, size, percent int) (table, rest []byte, ok bool) {
	hashes, used := make([]uint32, n), 0
	var last uint64
	for i := range hashes {
		step, k := binary.Uvarint(body[used:])
		if k <= 0 || step == 0 || step > math.MaxUint32-last {
			return nil, nil, false
		}
		last, used = last+step, used+k
		hashes[i] = uint32(last)
	}
	values := body[used:]
	if len(values) < n*(size-4) {
		return nil, nil, false
	}
	table = make([]byte, size*(n*100/percent+1))
	for i, h := range hashes {
		copy(place(table, size, h)[4:], values[i*(size-4):][:size-4])
	}
	return table, values[n*(size-4):], true
}

// place takes the slot for h in a table.
func place(table []byte, size int, h uint32) []byte {
	n := len(table) / size
	at := int(uint64(h) * uint64(n) >> 32)
	for {
		slot := table[at*size:][:size]
		if u32(slot) == 0 {
			binary.LittleEndian.PutUint32(slot, h)
			return slot
		}
		if at++; at == n {
			at = 0
		}
	}
}

// Write makes the file of a model from its features with their weights and the
// words with their clusters.
func Write(trans *[Labels + 1][Labels]float32, features map[uint32][Labels]int8, scale float32, words map[string][2]uint16) []byte {
	weights := map[uint32][]byte{}
	for h, row := range features {
		value := make([]byte, Labels)
		for k, w := range row {
			value[k] = byte(w)
		}
		weights[key(h)] = value
	}
	clusters := map[uint32][]byte{}
	for _, w := range sortedKeys(words) {
		clusters[key(hashOf(w))] = append(binary.LittleEndian.AppendUint16(nil, words[w][0]), byte(words[w][1]))
	}
	return write(trans, scale, weights, clusters)
}

// write makes the file from the values of the tables by their hashes.
func write(trans *[Labels + 1][Labels]float32, scale float32, weights, clusters map[uint32][]byte) []byte {
	body := append(pack(weights), pack(clusters)...)
	first, second := deflate(body[:len(body)/2]), deflate(body[len(body)/2:])
	out := []byte(magic)
	for _, v := range []uint32{uint32(Labels), uint32(len(weights)), uint32(len(clusters)), uint32(len(first)), math.Float32bits(scale)} {
		out = binary.LittleEndian.AppendUint32(out, v)
	}
	for a := range trans {
		for b := range trans[a] {
			out = binary.LittleEndian.AppendUint32(out, math.Float32bits(trans[a][b]))
		}
	}
	return append(append(out, first...), second...)
}

func deflate(b []byte) []byte {
	var out bytes.Buffer
	z, _ := flate.NewWriter(&out, flate.BestCompression) // the level is one that there is
	_, _ = z.Write(b)                                    // a buffer takes all
	_ = z.Close()
	return out.Bytes()
}

// pack writes the hashes of a table in rising order, then their values.
func pack(table map[uint32][]byte) []byte {
	var hashes, values []byte
	var last uint32
	for _, h := range sortedKeys(table) {
		hashes = binary.AppendUvarint(hashes, uint64(h-last))
		values = append(values, table[h]...)
		last = h
	}
	return append(hashes, values...)
}
