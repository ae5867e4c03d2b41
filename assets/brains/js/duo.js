// duo: number 1 keeps the goal, whoever is first at the ball shoots.
//
//     jiayou-lab match --home assets/brains/js/duo.js
//
// sim/brain/PROTOCOL.md says what a brain is told and what it can answer.

const readline = require("node:readline");

// What the robot shall do, given what it perceives.
function think({ me, ball }, pitch) {
  if (!ball.seen) return { search: true };
  if (me.first) return { strike: { at: [pitch.length / 2, 0], power: 4 } };
  if (me.number === 1) return keep(me, ball, pitch);
  return support(ball);
}

// Stand between the ball and the middle of the goal, in the way of shots.
function keep(me, ball, pitch) {
  const goalX = -pitch.length / 2;
  const [x, y] = ball.pos;
  const [vx, vy] = ball.vel;
  if (vx < -2 && x < 0) {
    // A shot: where does it pass me, and when?
    const t = (me.pos[0] - x) / vx;
    const side = y + vy * t - me.pos[1];
    if (t > 0 && t < 0.7 && Math.abs(side) < 0.4) return { block: true };
  }
  const far = Math.hypot(x - goalX, y) || 1;
  const out = Math.min(0.3 * far, 1.5);
  return { walk_to: { place: [goalX + (out * (x - goalX)) / far, (out * y) / far] } };
}

// Wait behind the ball and to its side, ready for what comes back.
function support(ball) {
  const [x, y] = ball.pos;
  return { walk_to: { place: [x - 2, y < 0 ? 1.5 : -1.5] } };
}

function say(message) {
  process.stdout.write(JSON.stringify(message) + "\n");
}

let pitch = {};
readline.createInterface({ input: process.stdin }).on("line", (line) => {
  const told = JSON.parse(line);
  if (told.type === "hello") {
    pitch = told.pitch;
    say({ type: "hello", protocol: 1, name: "duo" });
  } else if (told.type === "think") {
    say({ type: "do", id: told.id, obey_referee: true, ...think(told, pitch) });
  } else if (told.type === "bye") {
    process.exit();
  }
});
