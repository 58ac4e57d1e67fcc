package io.redress.platform.limit;

import io.redress.platform.problem.Problem;
import io.redress.platform.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** So many posts a minute from one address, from one network, and with one key. */
public final class RateLimit extends OncePerRequestFilter {

    private final Problems problems;
    private final Function<String, Optional<String>> keyOfPath;
    private final Buckets addresses;
    private final Buckets networks;
    private final Buckets keys;
    private final Buckets loopback;

    /**
     * @param keyOfPath what a path opens, if it opens something of its own; the path comes decoded and normalised, so
     *     that no other spelling has a share of its own
     */
    public RateLimit(Rates rates, Function<String, Optional<String>> keyOfPath, Problems problems) {
        this.problems = problems;
        this.keyOfPath = keyOfPath;
        this.addresses = new Buckets(rates.address());
        this.networks = new Buckets(rates.network());
        this.keys = new Buckets(rates.key());
        this.loopback = new Buckets(rates.loopback());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = wait(request);
        if (wait.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            problems.write(tooMany(wait.get()), request, response);
        }
    }

    /** Who is refused for their address takes nothing from their network. */
    private Optional<Duration> wait(HttpServletRequest request) {
        var caller = Caller.of(request.getRemoteAddr());
        return caller.loopback()
                ? loopback.take("")
                : addresses
                        .take(caller.address())
                        .or(() -> networks.take(caller.network()))
                        .or(() -> keyOfPath.apply(request.getServletPath()).flatMap(keys::take));
    }

    /** What is told to whoever has to wait. */
    public static Problem tooMany(Duration wait) {
        return new Problem(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-requests",
                List.of(),
                List.of(),
                Map.of(),
                wait.plusSeconds(1),
                null);
    }
}
