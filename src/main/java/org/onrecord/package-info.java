/**
 * A newsroom's record of public claims. One package for each feature; each may use those above it, never those below:
 *
 * <ul>
 *   <li>{@code time}, {@code figure}: dates and numbers as they were printed; pure rules, no web, no database access
 *   <li>{@code tlog}: an append-only log that anyone can check offline; pure formats, no web, no database access
 *   <li>{@code fetch}, {@code extract}, {@code warc}: getting single pages of the web, reading their bytes, and keeping
 *       them; pure, no web pages of ours, no database access
 *   <li>{@code web}: the shared plumbing of pages
 *   <li>{@code account}: who may sign in and what they may do
 *   <li>{@code history}: the append-only record of acts and the immutable content of every save
 *   <li>{@code rendered}: pages for readers as ready bytes, and until when they may be sent
 *   <li>{@code speaker}: who speaks, relays or publishes
 *   <li>{@code source}: publications, our copies of them, and passages in those copies
 *   <li>{@code claim}: propositions, who is said to have said them, and the chain they came through
 *   <li>{@code intake}: from the text of an article to the claims it may hold; pure rules, no web, no database access
 *   <li>{@code review}: verdicts on both axes, evidence, the second pair of eyes, publication
 *   <li>{@code quantity}: which rival figures may stand beside one another, what they say together, and how they are drawn
 *   <li>{@code outcome}: what came of a claim after its verdict, and what the desk looks at again
 *   <li>{@code watch}: whether what published claims rest on still stands, and still says what was quoted
 *   <li>{@code search}: one index of the record, a copy: how things are found in it, and how a query is understood
 *   <li>{@code matching}: which claims on record say the same in other words, and in what they differ
 *   <li>{@code article}: articles that are read for claims, what is proposed, and what editors make of it
 *   <li>{@code identity}: which entries are one and the same, and under which addresses they are found
 *   <li>{@code policy}: what the desk says of itself on pages of its own
 *   <li>{@code claimreview}: published claims in schema.org’s terms, and what Google’s rules for fact checks advise
 *   <li>{@code site}: the public, anonymous, read-only pages
 *   <li>{@code factcheck}: the interface of Google’s Fact Check Tools over our own published verdicts
 *   <li>{@code feed}: what is new and where everything stands, for programs: feeds, sitemaps, robots.txt
 *   <li>{@code embed}: a published claim on other people's pages: its card, oEmbed, and its picture
 *   <li>{@code api}: the published record for machines, and the way for programs to write drafts
 *   <li>{@code webhook}: telling other machines what was published, corrected or withdrawn
 *   <li>{@code imports}: what others have on record, in their markup or in a spreadsheet, taken up as drafts
 *   <li>{@code archive}: the whole record as one file that a fresh Onrecord takes in, on either database
 *   <li>{@code audit}: the list of all acts, for administrators
 *   <li>{@code desk}: the front page of the desk, and the demo desk
 * </ul>
 */
package org.onrecord;
