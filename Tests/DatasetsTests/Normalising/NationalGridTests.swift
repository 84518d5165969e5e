import Elections
import Import
import Testing

@Test("the Ordnance Survey's worked example lies on the grid to the centimetre")
func nationalGrid() {
  let place = NationalGrid.place(
    longitude: 1 + 43 / 60.0 + 4.5177 / 3600, latitude: 52 + 39 / 60.0 + 27.2531 / 3600)
  #expect(abs(place.easting - 651_409.903) < 0.01)
  #expect(abs(place.northing - 313_177.270) < 0.01)
}

@Test("the grid's true origin is 400 km east and 100 km south of the false one")
func origin() {
  let place = NationalGrid.place(longitude: -2, latitude: 49)
  #expect(abs(place.easting - 400_000) < 1e-6 && abs(place.northing + 100_000) < 1e-6)
}

@Test("a point is the nearest whole metre, and what is not on the globe is none")
func gridPoint() {
  #expect(
    NationalGrid.point(longitude: 1.717921583, latitude: 52.657570)
      == GridPoint(easting: 651_410, northing: 313_177))
  #expect(NationalGrid.point(longitude: 0, latitude: 95) == nil)
}
