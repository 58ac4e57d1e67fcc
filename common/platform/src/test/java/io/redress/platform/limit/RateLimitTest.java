package io.redress.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.platform.problem.AnyProblems;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RateLimitTest {

    private final RateLimit limit =
            new RateLimit(
                    new Rates(10, 25, 4, 1_000),
                    path -> path.startsWith("/key/") ? Optional.of(path) : Optional.empty(),
                    AnyProblems.told());

    @Test
    void aFloodFromOneAddressKeepsNobodyElseOut() throws Exception {
        assertThat(admitted("203.0.113.7", 10_000)).isEqualTo(10);

        assertThat(admitted("203.0.113.8", 5)).isEqualTo(5);
        assertThat(admitted("198.51.100.1", 5)).isEqualTo(5);
        assertThat(admitted("2001:db8:1::1", 5)).isEqualTo(5);
    }

    @Test
    void hoppingFromAddressToAddressIsStoppedAtTheNetwork() {
        assertThat(IntStream.range(0, 250).filter(i -> admits("203.0.113." + i, "/")).count())
                .isLessThanOrEqualTo(25);
        assertThat(admits("198.51.100.1", "/")).isTrue();
    }

    @Test
    void aWholePrefixOfIpv6IsOneAddress() {
        assertThat(
                        IntStream.range(1, 100)
                                .filter(i -> admits("2001:db8:0:7::" + Integer.toHexString(i), "/"))
                                .count())
                .isEqualTo(10);
    }

    @Test
    void oneKeyIsHeldBackWhereverItIsUsed() {
        assertThat(
                        IntStream.range(1, 100)
                                .filter(i -> admits("10." + i + ".0.1", "/key/one"))
                                .count())
                .isEqualTo(4);
        assertThat(admits("10.200.0.1", "/key/two")).isTrue();
    }

    @Test
    void anotherSpellingOfAPathHasNoShareOfItsOwn() throws Exception {
        assertThat(
                        IntStream.range(1, 100)
                                .filter(
                                        i ->
                                                admits(
                                                        "10." + i + ".0.1",
                                                        "/%6bey/one;" + i,
                                                        "/key/one"))
                                .count())
                .isEqualTo(4);
    }

    @Test
    void whoIsRefusedLearnsWhenToComeAgain() throws Exception {
        admitted("203.0.113.7", 10);
        var response = new MockHttpServletResponse();
        limit.doFilter(post("203.0.113.7", "/api/complaints"), response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(String.valueOf(response.getHeader("Retry-After"))))
                .isBetween(1, 10);
    }

    @Test
    void aNameIsNeverLookedUp() {
        assertThat(Caller.of("localhost")).isEqualTo(new Caller("localhost", "localhost", false));
        assertThat(Caller.of("::1").loopback()).isTrue();
        assertThat(Caller.of("fe80::1%eth0").loopback()).isFalse();
    }

    private long admitted(String address, int times) {
        return IntStream.range(0, times).filter(i -> admits(address, "/")).count();
    }

    private boolean admits(String address, String path) {
        return admits(address, path, path);
    }

    private boolean admits(String address, String spelled, String path) {
        var behind = new MockFilterChain();
        try {
            var request = post(address, spelled);
            request.setServletPath(path);
            limit.doFilter(request, new MockHttpServletResponse(), behind);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        return behind.getRequest() != null;
    }

    private static MockHttpServletRequest post(String address, String path) {
        var request = new MockHttpServletRequest("POST", path);
        request.setRemoteAddr(address);
        return request;
    }
}
