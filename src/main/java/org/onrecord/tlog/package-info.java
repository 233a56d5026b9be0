/**
 * An append-only log that anyone can check without asking us: Merkle tree, signed checkpoints, proofs and the command
 * that verifies them offline. It knows only the JDK, JSON and its own formats; what the leaves are about, and where they
 * are kept, is for others to say.
 */
package org.onrecord.tlog;
