package org.onrecord.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where the network addresses of a name are looked up. */
@FunctionalInterface
interface Names {

    InetAddress[] lookUp(String name) throws UnknownHostException;
}
