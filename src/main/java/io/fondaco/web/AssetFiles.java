package io.fondaco.web;

import io.fondaco.common.DomainError;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Serves {@link Assets}: for a year at the address that carries the right hash, else with a check each time. */
@Path("/assets/{name}")
public class AssetFiles {

    private static final int A_YEAR = 31_536_000;

    private final Assets assets;

    AssetFiles(Assets assets) {
        this.assets = assets;
    }

    /** The file, or 304 where the browser has it. */
    @GET
    public Response file(@RestPath String name, @RestQuery @Nullable String v, @Context Request request) {
        Assets.Asset asset =
                assets.find(name).orElseThrow(() -> new DomainError.NotFound("file-unknown", "There is no such file."));
        EntityTag tag = new EntityTag(asset.hash());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                unchanged != null ? unchanged : Response.ok(asset.content()).type(asset.type() + ";charset=UTF-8");
        CacheControl cache = new CacheControl();
        if (asset.hash().equals(v)) {
            cache.setMaxAge(A_YEAR);
            cache.getCacheExtension().put("immutable", "");
        } else {
            cache.setNoCache(true);
        }
        return answer.tag(tag).cacheControl(cache).build();
    }
}
