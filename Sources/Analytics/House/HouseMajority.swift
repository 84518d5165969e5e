/// The majority of the House: a party's seats − all other seats; negative where it has none.
///
/// 326 of 650 seats are a majority of 2, 325 are none (0). The Speaker's and abstaining members' seats count as others'.
///
/// Source: arithmetic; how the Speaker is counted is a convention, so both ways are printed.
package func houseMajority(seats: Int, of total: Int) -> Int { 2 * seats - total }

/// The least number of seats that is more than half: 326 of 650.
package func seatsForMajority(of total: Int) -> Int { total / 2 + 1 }
