package io.redress.platform.web;

import java.util.Arrays;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What happens before every page, and where the assets are. */
record PagesAndAssets(String service, Assets assets, LocaleResolver locales)
        implements WebMvcConfigurer {

    private static final String ASSETS = Assets.PATH + "**";
    private static final String WEBJARS = "/webjars/**";
    private static final String API = "/api/**";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AssetCaching(assets)).addPathPatterns(ASSETS, WEBJARS);
        registry.addInterceptor(new LanguageSwitch(locales))
                .excludePathPatterns(ASSETS, WEBJARS, API);
        registry.addInterceptor(new PageContext(service, assets, locales)).excludePathPatterns(API);
    }

    /** Not by date: in a reproducible build all files of all releases have the same one. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(
                registry,
                Assets.PATH + Vendor.PREFIX + "**",
                Vendor.folders().toArray(String[]::new));
        serve(registry, ASSETS, "static/assets/");
        serve(registry, WEBJARS, "META-INF/resources/webjars/");
    }

    private static void serve(ResourceHandlerRegistry registry, String path, String... folders) {
        registry.addResourceHandler(path)
                .addResourceLocations(
                        Arrays.stream(folders)
                                .map(folder -> "classpath:/" + folder)
                                .toArray(String[]::new))
                .setUseLastModified(false)
                .setEtagGenerator(Assets::etag);
    }
}
