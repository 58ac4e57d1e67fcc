package io.redress.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;

/** An address that names the content may be kept for ever; any other is asked for again each time. */
record AssetCaching(Assets assets) implements HandlerInterceptor {

    private static final String FOREVER = "public, max-age=31536000, immutable";

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        var current =
                assets.isCurrent(request.getRequestURI(), request.getParameter(Assets.VERSION));
        response.setHeader(HttpHeaders.CACHE_CONTROL, current ? FOREVER : "no-cache");
        return true;
    }
}
