package org.onrecord.web;

import io.netty.util.NetUtil;
import java.util.Arrays;

/** Decides which requests come from one and the same place: one host; of IPv6 one network, since a single host has all of its addresses. */
public final class RemoteNetwork {

    private static final int IPV6_BYTES = 16;

    private RemoteNetwork() {}

    public static String of(String host) {
        byte[] bytes = host == null ? null : NetUtil.createByteArrayFromIpAddressString(host);
        boolean hasNetwork = bytes != null && bytes.length == IPV6_BYTES;
        return hasNetwork ? Arrays.toString(Arrays.copyOf(bytes, IPV6_BYTES / 2)) : String.valueOf(host);
    }
}
