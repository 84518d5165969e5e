// The text of every `.sql` file, read by the C compiler: as array literals of Swift the same bytes take it many times as long.
#include "statements.h"

static const char named_elections[] = {
#embed "../Queries/Named/elections.sql" suffix(, )
    0};
static const char named_parties[] = {
#embed "../Queries/Named/parties.sql" suffix(, )
    0};
static const char named_regions[] = {
#embed "../Queries/Named/regions.sql" suffix(, )
    0};
static const char named_areas[] = {
#embed "../Queries/Named/areas.sql" suffix(, )
    0};
static const char named_results[] = {
#embed "../Queries/Named/results.sql" suffix(, )
    0};
static const char named_contests[] = {
#embed "../Queries/Named/contests.sql" suffix(, )
    0};
static const char named_placings[] = {
#embed "../Queries/Named/placings.sql" suffix(, )
    0};
static const char named_measures[] = {
#embed "../Queries/Named/measures.sql" suffix(, )
    0};
static const char named_flips[] = {
#embed "../Queries/Named/flips.sql" suffix(, )
    0};
static const char named_flows[] = {
#embed "../Queries/Named/flows.sql" suffix(, )
    0};
static const char named_swings[] = {
#embed "../Queries/Named/swings.sql" suffix(, )
    0};
static const char named_regional_swings[] = {
#embed "../Queries/Named/regional-swings.sql" suffix(, )
    0};
static const char named_collapses[] = {
#embed "../Queries/Named/collapses.sql" suffix(, )
    0};
static const char named_surges[] = {
#embed "../Queries/Named/surges.sql" suffix(, )
    0};
static const char named_changes[] = {
#embed "../Queries/Named/changes.sql" suffix(, )
    0};
static const char named_sequences[] = {
#embed "../Queries/Named/sequences.sql" suffix(, )
    0};
static const char named_lineage[] = {
#embed "../Queries/Named/lineage.sql" suffix(, )
    0};
static const char named_history[] = {
#embed "../Queries/Named/history.sql" suffix(, )
    0};
static const char named_contestants[] = {
#embed "../Queries/Named/contestants.sql" suffix(, )
    0};
static const char named_apportionment[] = {
#embed "../Queries/Named/apportionment.sql" suffix(, )
    0};
static const char named_agreement[] = {
#embed "../Queries/Named/agreement.sql" suffix(, )
    0};
static const char named_validation[] = {
#embed "../Queries/Named/validation.sql" suffix(, )
    0};
static const char named_unconfirmed[] = {
#embed "../Queries/Named/unconfirmed.sql" suffix(, )
    0};
static const char named_reliability[] = {
#embed "../Queries/Named/reliability.sql" suffix(, )
    0};
static const char named_marginals[] = {
#embed "../Queries/Named/marginals.sql" suffix(, )
    0};
static const char named_safest[] = {
#embed "../Queries/Named/safest.sql" suffix(, )
    0};
static const char named_targets[] = {
#embed "../Queries/Named/targets.sql" suffix(, )
    0};
static const char named_second_places[] = {
#embed "../Queries/Named/second-places.sql" suffix(, )
    0};
static const char named_runners_up[] = {
#embed "../Queries/Named/runners-up.sql" suffix(, )
    0};
static const char named_majorities[] = {
#embed "../Queries/Named/majorities.sql" suffix(, )
    0};
static const char named_turnouts[] = {
#embed "../Queries/Named/turnouts.sql" suffix(, )
    0};
static const char named_rejected_ballots[] = {
#embed "../Queries/Named/rejected-ballots.sql" suffix(, )
    0};
static const char named_declarations[] = {
#embed "../Queries/Named/declarations.sql" suffix(, )
    0};
static const char named_declaration_hours[] = {
#embed "../Queries/Named/declaration-hours.sql" suffix(, )
    0};
static const char named_candidates[] = {
#embed "../Queries/Named/candidates.sql" suffix(, )
    0};
static const char named_defeated_incumbents[] = {
#embed "../Queries/Named/defeated-incumbents.sql" suffix(, )
    0};
static const char named_women[] = {
#embed "../Queries/Named/women.sql" suffix(, )
    0};
static const char named_members[] = {
#embed "../Queries/Named/members.sql" suffix(, )
    0};
static const char named_ballots[] = {
#embed "../Queries/Named/ballots.sql" suffix(, )
    0};
static const char named_by_elections[] = {
#embed "../Queries/Named/by-elections.sql" suffix(, )
    0};
static const char named_leave_vote[] = {
#embed "../Queries/Named/leave-vote.sql" suffix(, )
    0};
static const char named_leave_bands[] = {
#embed "../Queries/Named/leave-bands.sql" suffix(, )
    0};
static const char named_votes_per_seat[] = {
#embed "../Queries/Named/votes-per-seat.sql" suffix(, )
    0};
static const char named_exit_polls[] = {
#embed "../Queries/Named/exit-polls.sql" suffix(, )
    0};
static const char named_long_run[] = {
#embed "../Queries/Named/long-run.sql" suffix(, )
    0};
static const char named_hexes[] = {
#embed "../Queries/Named/hexes.sql" suffix(, )
    0};
static const char named_outlines[] = {
#embed "../Queries/Named/outlines.sql" suffix(, )
    0};
static const char named_timeline[] = {
#embed "../Queries/Named/timeline.sql" suffix(, )
    0};
static const char named_corrections[] = {
#embed "../Queries/Named/corrections.sql" suffix(, )
    0};
static const char named_palette[] = {
#embed "../Queries/Named/palette.sql" suffix(, )
    0};
static const char fragments_comparable_parties[] = {
#embed "../Queries/Fragments/comparable_parties.sql" suffix(, )
    0};
static const char fragments_standing[] = {
#embed "../Queries/Fragments/standing.sql" suffix(, )
    0};
static const char trends_trend_area[] = {
#embed "../Queries/Trends/trend_area.sql" suffix(, )
    0};
static const char trends_trend_constituency[] = {
#embed "../Queries/Trends/trend_constituency.sql" suffix(, )
    0};
static const char trends_trend_party_area[] = {
#embed "../Queries/Trends/trend_party_area.sql" suffix(, )
    0};
static const char trends_trend_party_constituency[] = {
#embed "../Queries/Trends/trend_party_constituency.sql" suffix(, )
    0};
static const char schema_source[] = {
#embed "../Database/Schema/source.sql" suffix(, )
    0};
static const char schema_place[] = {
#embed "../Database/Schema/place.sql" suffix(, )
    0};
static const char schema_party[] = {
#embed "../Database/Schema/party.sql" suffix(, )
    0};
static const char schema_election[] = {
#embed "../Database/Schema/election.sql" suffix(, )
    0};
static const char schema_contest[] = {
#embed "../Database/Schema/contest.sql" suffix(, )
    0};
static const char schema_tally[] = {
#embed "../Database/Schema/tally.sql" suffix(, )
    0};
static const char schema_area_sum[] = {
#embed "../Database/Schema/area_sum.sql" suffix(, )
    0};
static const char schema_boundary_change[] = {
#embed "../Database/Schema/boundary_change.sql" suffix(, )
    0};
static const char schema_estimate[] = {
#embed "../Database/Schema/estimate.sql" suffix(, )
    0};
static const char schema_by_election[] = {
#embed "../Database/Schema/by_election.sql" suffix(, )
    0};
static const char schema_leave[] = {
#embed "../Database/Schema/leave.sql" suffix(, )
    0};
static const char schema_exit_poll[] = {
#embed "../Database/Schema/exit_poll.sql" suffix(, )
    0};
static const char schema_long_run[] = {
#embed "../Database/Schema/long_run.sql" suffix(, )
    0};
static const char schema_claim[] = {
#embed "../Database/Schema/claim.sql" suffix(, )
    0};
static const char schema_sums[] = {
#embed "../Database/Schema/sums.sql" suffix(, )
    0};
static const char schema_indexes[] = {
#embed "../Database/Schema/indexes.sql" suffix(, )
    0};

static const Statement statements[] = {
    {"named", "elections", named_elections},
    {"named", "parties", named_parties},
    {"named", "regions", named_regions},
    {"named", "areas", named_areas},
    {"named", "results", named_results},
    {"named", "contests", named_contests},
    {"named", "placings", named_placings},
    {"named", "measures", named_measures},
    {"named", "flips", named_flips},
    {"named", "flows", named_flows},
    {"named", "swings", named_swings},
    {"named", "regional-swings", named_regional_swings},
    {"named", "collapses", named_collapses},
    {"named", "surges", named_surges},
    {"named", "changes", named_changes},
    {"named", "sequences", named_sequences},
    {"named", "lineage", named_lineage},
    {"named", "history", named_history},
    {"named", "contestants", named_contestants},
    {"named", "apportionment", named_apportionment},
    {"named", "agreement", named_agreement},
    {"named", "validation", named_validation},
    {"named", "unconfirmed", named_unconfirmed},
    {"named", "reliability", named_reliability},
    {"named", "marginals", named_marginals},
    {"named", "safest", named_safest},
    {"named", "targets", named_targets},
    {"named", "second-places", named_second_places},
    {"named", "runners-up", named_runners_up},
    {"named", "majorities", named_majorities},
    {"named", "turnouts", named_turnouts},
    {"named", "rejected-ballots", named_rejected_ballots},
    {"named", "declarations", named_declarations},
    {"named", "declaration-hours", named_declaration_hours},
    {"named", "candidates", named_candidates},
    {"named", "defeated-incumbents", named_defeated_incumbents},
    {"named", "women", named_women},
    {"named", "members", named_members},
    {"named", "ballots", named_ballots},
    {"named", "by-elections", named_by_elections},
    {"named", "leave-vote", named_leave_vote},
    {"named", "leave-bands", named_leave_bands},
    {"named", "votes-per-seat", named_votes_per_seat},
    {"named", "exit-polls", named_exit_polls},
    {"named", "long-run", named_long_run},
    {"named", "hexes", named_hexes},
    {"named", "outlines", named_outlines},
    {"named", "timeline", named_timeline},
    {"named", "corrections", named_corrections},
    {"named", "palette", named_palette},
    {"fragments", "comparable_parties", fragments_comparable_parties},
    {"fragments", "standing", fragments_standing},
    {"trends", "trend_area", trends_trend_area},
    {"trends", "trend_constituency", trends_trend_constituency},
    {"trends", "trend_party_area", trends_trend_party_area},
    {"trends", "trend_party_constituency", trends_trend_party_constituency},
    {"schema", "source", schema_source},
    {"schema", "place", schema_place},
    {"schema", "party", schema_party},
    {"schema", "election", schema_election},
    {"schema", "contest", schema_contest},
    {"schema", "tally", schema_tally},
    {"schema", "area_sum", schema_area_sum},
    {"schema", "boundary_change", schema_boundary_change},
    {"schema", "estimate", schema_estimate},
    {"schema", "by_election", schema_by_election},
    {"schema", "leave", schema_leave},
    {"schema", "exit_poll", schema_exit_poll},
    {"schema", "long_run", schema_long_run},
    {"schema", "claim", schema_claim},
    {"schema", "sums", schema_sums},
    {"schema", "indexes", schema_indexes},
};

const int statementCount = sizeof statements / sizeof *statements;

const Statement *statementAt(int index) { return &statements[index]; }
