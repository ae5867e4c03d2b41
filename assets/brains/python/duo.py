"""duo: number 1 keeps the goal, whoever is first at the ball shoots.

    jiayou-lab match --home assets/brains/python/duo.py

sim/brain/PROTOCOL.md says what a brain is told and what it can answer.
"""

import json
import math
import sys


def think(world, pitch):
    """What the robot shall do, given what it perceives."""
    me, ball = world["me"], world["ball"]
    if not ball["seen"]:
        return {"search": True}
    if me["first"]:
        return {"strike": {"at": [pitch["length"] / 2, 0], "power": 4}}
    if me["number"] == 1:
        return keep(me, ball, pitch)
    return support(ball)


def keep(me, ball, pitch):
    """Stand between the ball and the middle of the goal, in the way of shots."""
    goal_x = -pitch["length"] / 2
    (x, y), (vx, vy) = ball["pos"], ball["vel"]
    if vx < -2 and x < 0:  # a shot: where does it pass me, and when?
        t = (me["pos"][0] - x) / vx
        side = y + vy * t - me["pos"][1]
        if 0 < t < 0.7 and abs(side) < 0.4:
            return {"block": True}
    far = math.hypot(x - goal_x, y) or 1
    out = min(0.3 * far, 1.5)
    return {"walk_to": {"place": [goal_x + out * (x - goal_x) / far, out * y / far]}}


def support(ball):
    """Wait behind the ball and to its side, ready for what comes back."""
    x, y = ball["pos"]
    return {"walk_to": {"place": [x - 2, 1.5 if y < 0 else -1.5]}}


def say(message):
    print(json.dumps(message), flush=True)


def main():
    pitch = {}
    for line in sys.stdin:
        told = json.loads(line)
        if told["type"] == "hello":
            pitch = told["pitch"]
            say({"type": "hello", "protocol": 1, "name": "duo"})
        elif told["type"] == "think":
            answer = think(told, pitch)
            answer.update(type="do", id=told["id"], obey_referee=True)
            say(answer)
        elif told["type"] == "bye":
            break


main()
