import Drawing

/// Names of places on a map: a dot each, and its name on a pale ground beside it where nothing else stands.
struct Landmarks {
  let landmarks: [OutlineMap.Landmark]
  let view: MapTransform
  let frame: Rect

  /// Places the names one after another; one without room is left out, and not missed: it only helps to find one's way.
  func draw(_ measurer: any TextMeasuring) -> MarkOutput {
    var drawn = MarkOutput()
    let font = Lettering.small
    let points = landmarks.map { view.point($0.place) }
    var taken = points.map { Rect(x: $0.x - 2, y: $0.y - 2, width: 4, height: 4) }
    for (index, (landmark, point)) in zip(landmarks, points).enumerated() {
      let sides: [(Point, TextItem.Anchor)] = [
        (Point(point.x + 5, point.y + font.drop), .start), (Point(point.x - 5, point.y + font.drop), .end),
        (Point(point.x, point.y - 5), .middle), (Point(point.x, point.y + 5 + font.size * 0.75), .middle),
      ]
      let text = sides.lazy.map { TextItem(landmark.name, font: font, colour: Palette.text, at: $0.0, anchor: $0.1) }
        .first { text in
          let box = ground(of: text, measurer)
          return frame.contains(box) && frame.contains(taken[index])
            && !taken.enumerated().contains { $0.offset != index && box.overlaps($0.element) }
        }
      guard let text else { continue }
      let box = ground(of: text, measurer)
      taken.append(box)
      drawn.add(.rect(box), fill: Colour.white.opacity(0.82))
      drawn.add(
        .rect(Rect(x: point.x - 1.5, y: point.y - 1.5, width: 3, height: 3)), fill: Palette.text,
        stroke: Stroke(.white, width: 0.6))
      drawn.items.append(.text(text))
    }
    return drawn
  }

  private func ground(of text: TextItem, _ measurer: any TextMeasuring) -> Rect {
    measurer.box(of: text).inset(left: -1.5, top: 0.3, right: -1.5, bottom: 0.3)
  }
}
