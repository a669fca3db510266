package fetch

import (
	"context"
	"net"
	"net/netip"
	"strings"
	"sync"
	"syscall"
	"time"
)

// reach is how far inside the user's own sphere a network address lies.
type reach int

const (
	public reach = iota
	private
	local
	link // this wire alone, where clouds answer with their secrets
)

// specialNets are address blocks that are not public beyond those that netip
// knows: RFC 6598 (carrier NAT), RFC 2544 (benchmarks), RFC 6890 (this
// network, protocol assignments), RFC 1112 (reserved), RFC 8215 (NAT64 inside a
// network), RFC 4380 (Teredo), RFC 4291 (IPv4-compatible), RFC 3879 (site-local).
var specialNets = [...]netip.Prefix{
	netip.MustParsePrefix("100.64.0.0/10"),
	netip.MustParsePrefix("198.18.0.0/15"),
	netip.MustParsePrefix("192.0.0.0/24"),
	netip.MustParsePrefix("240.0.0.0/4"),
	netip.MustParsePrefix("64:ff9b:1::/48"),
	netip.MustParsePrefix("2001::/32"),
	netip.MustParsePrefix("::/96"),
	netip.MustParsePrefix("fec0::/10"),
}

// carried returns the IPv4 address to which an IPv6 address leads: behind NAT64
// (RFC 6052) and 6to4 (RFC 3056).
func carried(ip netip.Addr) (netip.Addr, bool) {
	b := ip.As16()
	switch {
	case netip.MustParsePrefix("64:ff9b::/96").Contains(ip):
		return netip.AddrFrom4([4]byte(b[12:])), true
	case netip.MustParsePrefix("2002::/16").Contains(ip):
		return netip.AddrFrom4([4]byte(b[2:6])), true
	}
	return ip, false
}

func reachOf(ip netip.Addr) reach {
	ip = ip.Unmap().WithZone("")
	if v4, ok := carried(ip); ok {
		return reachOf(v4)
	}
	this := netip.MustParsePrefix("0.0.0.0/8")
	if ip.IsLinkLocalUnicast() {
		return link
	}
	if ip.IsLoopback() || ip.IsUnspecified() || this.Contains(ip) {
		return local
	}
	if ip.IsPrivate() || ip.IsMulticast() {
		return private
	}
	for _, n := range specialNets {
		if n.Contains(ip) {
			return private
		}
	}
	return public
}

// guard watches the connections of one fetch. What the user typed may be any
// address; a host name that the user typed may lead into a private network but
// not to this computer. A redirect never leads further inside than the hops
// before it: from a public site only to public addresses. The check looks at
// the numeric address that is being dialled, so that a name which resolves
// anew (DNS rebinding) gains nothing.
type guard struct {
	dialer net.Dialer
	reach  func(netip.Addr) reach

	mu    sync.Mutex
	limit reach           // how far inside the next dial may lead
	proxy map[string]bool // "host:port" of the user's own proxies: not checked
}

// newGuard guards a fetch of an address whose host was typed.
func (c *Client) newGuard(typedHost string) *guard {
	g := &guard{limit: private, proxy: map[string]bool{}, reach: reachOf,
		dialer: net.Dialer{Timeout: or(c.Connect, 10*time.Second), Resolver: c.resolver}}
	if c.reach != nil {
		g.reach = c.reach
	}
	host := strings.Trim(typedHost, "[]")
	if ip, err := netip.ParseAddr(host); err == nil || loopbackName(host) {
		g.limit = local
		if err == nil {
			g.limit = max(local, g.reach(ip))
		}
	}
	return g
}

// again is a guard that has come as far as g.
func (g *guard) again() *guard {
	g.mu.Lock()
	defer g.mu.Unlock()
	return &guard{dialer: g.dialer, reach: g.reach, limit: g.limit, proxy: map[string]bool{}}
}

// trust lets connections to the user's own proxy pass.
func (g *guard) trust(hostPort string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.proxy[hostPort] = true
}

func (g *guard) trusted(hostPort string) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.proxy[hostPort]
}

// dial connects and then lowers the limit to where it has arrived.
func (g *guard) dial(ctx context.Context, network, addr string) (net.Conn, error) {
	d := g.dialer
	if g.trusted(addr) {
		return d.DialContext(ctx, network, addr)
	}
	d.Control = g.check
	conn, err := d.DialContext(ctx, network, addr)
	if err != nil {
		return nil, err
	}
	if ap, err := netip.ParseAddrPort(conn.RemoteAddr().String()); err == nil {
		g.mu.Lock()
		g.limit = min(g.limit, g.reach(ap.Addr()))
		g.mu.Unlock()
	}
	return conn, nil
}

// check is called by the dialer with the numeric address, before it connects.
func (g *guard) check(_, address string, _ syscall.RawConn) error {
	ap, err := netip.ParseAddrPort(address)
	if err != nil {
		return &Error{Kind: ErrBlocked, Detail: address}
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.reach(ap.Addr()) > g.limit {
		return &Error{Kind: ErrBlocked, Detail: ap.Addr().String()}
	}
	return nil
}

// literal checks an address that a proxy would resolve for us: only a numeric
// or local host name can be judged.
func (g *guard) literal(host string) error {
	at := public
	if ip, err := netip.ParseAddr(strings.Trim(host, "[]")); err == nil {
		at = g.reach(ip)
	} else if loopbackName(host) {
		at = local
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if at > g.limit {
		return &Error{Kind: ErrBlocked, Detail: host}
	}
	g.limit = min(g.limit, at)
	return nil
}
