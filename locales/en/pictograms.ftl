# What each pictogram shows and means, in English, for someone who cannot see it.

picture-adviser = An adviser with glasses and a blue jumper
picture-adviser-she = An adviser with chin-length hair, glasses and a blue jumper
picture-second-adviser = Another adviser with curly hair and a striped jumper
picture-two-advisers = Two advisers side by side
picture-bisidder = A bisidder with a heart on the jumper
picture-bisidder-empty = A child beside the bisidder’s empty chair
picture-child = A child in a yellow jumper, smiling
picture-child-and-bisidder = A child and a bisidder sitting close together
picture-interpreter = An interpreter between two speech bubbles in two languages
picture-teacher = A teacher in front of a green board
picture-doctor = A doctor in a white coat
picture-police = A police officer with a cap
picture-family = A family with two adults and a child
picture-people = Three adults together
picture-hello = An adviser waving hello
picture-goodbye = An adviser and a child waving goodbye
picture-talk = A child tells, and an adviser listens
picture-stop = A calm hand that means stop
picture-stop-teddy = A red teddy that means stop
picture-card-turn = A card that is turned over and shows stop
picture-pause = A glass of juice with a straw that means a break
picture-not-answer = A quiet child and an empty speech bubble
picture-dont-know = A child shrugging
picture-correct = A child saying no: that is not right
picture-draw = A drawing of a house and a crayon
picture-point = A hand pointing at a picture
picture-first-look = An adviser reading a sheet of paper
picture-writing = An adviser writing
picture-read-back = An adviser reading to a child
picture-question = A speech bubble with a question mark
picture-secret-no = The words of a child go on to an adviser: not a secret
picture-clock = A big round clock
picture-hourglass = An hourglass with sand running
picture-calendar = A calendar with one day marked
picture-day = The sun over a green hill
picture-fruit-clock = A clock and an apple
picture-waiting = A child and an adviser sit waiting on a bench
picture-walk = An adviser and a child walking hand in hand
picture-walk-back = An adviser walking a child back
picture-next-step = A path with footprints and a signpost
picture-plan = A plan with three points
picture-unknown = An empty frame with a question mark: we do not know yet
picture-home = A home: a house with a chimney
picture-school = A school with a clock and a flag
picture-kindergarten = A kindergarten with blocks outside
picture-office = A town hall with a tower
picture-barnehus = A children’s house with a teddy bear and a little tree
picture-room = A table with two chairs by a window
picture-place = A pin that shows where it is
picture-other-place = An arrow from a house to a pin: another place
picture-letter = A letter in an open envelope
picture-papers = A folder with papers
picture-decision = Two adults sit at a table with a paper
picture-complain = A paper under a magnifying glass: somebody looks at it again
picture-phone = A phone with a speech bubble
picture-heart = A yellow heart
picture-help = An open hand and a heart
picture-responsible = An adult holds a child by the hand
picture-play = A tower of blocks and a ball
picture-feelings = Three faces: glad, in between and sad
picture-glad = A glad child with arms in the air
picture-sad = A sad child
picture-angry = An angry child
picture-worried = A worried child
picture-good-and-hard = A sheet with a heart and a knot: what is good, and what is hard
picture-three-houses = Three houses: what is good, what is hard, what I dream of
picture-house-good = The house of what is good
picture-house-worry = The house of worries
picture-house-dream = The house of dreams
picture-call-before = A phone, then a speech bubble: first I call
picture-call-after = A speech bubble, then a phone: I call afterwards
picture-call-no = A phone with a line across

## The companion that a child can choose for its way

picture-companion-fox = A fox
picture-companion-owl = An owl
picture-companion-hedgehog = A hedgehog
picture-companion-cat = A cat
picture-companion-turtle = A turtle
picture-companion-none = An empty place

## Figures that can stand for an adult

picture-figure-1 = An adult with short hair
picture-figure-2 = An adult with long hair
picture-figure-3 = An adult with curly hair
picture-figure-4 = An adult without hair
picture-figure-5 = An adult with a headscarf
picture-figure-6 = An adult with white hair and glasses
picture-figure-7 = An adult with a hearing aid
picture-figure-8 = An adult in a wheelchair
picture-face-empty = An empty face to draw in
picture-yes = A tick in a circle: yes
picture-no = A cross in a circle: no
picture-again = A speech bubble with an arrow that goes round: again
picture-not-understood = A speech bubble with a curly line: I do not understand
picture-something-else = A speech bubble with three dots: something else
picture-toilet = A toilet
picture-thirsty = A cup of water and a drop
picture-too-loud = A child covering its ears
picture-calm = A calm child with closed eyes, smiling
picture-proud = A proud child with a star on the jumper
picture-excited = An excited child with an open mouth
picture-tired = A tired child, yawning
picture-shy = A shy child with warm cheeks
picture-bored = A bored child with its chin in its hand
picture-confused = A confused child with a swirl beside its head
picture-scared = A scared child with its hands to its cheeks

picture-rights = A speech bubble with a tick: what I may do
picture-time-left = A circle that empties as the time goes by

## Faces of people of whom no figure was chosen, and what they are composed of

picture-look = { $who ->
    [child] A child
   *[adult] An adult
 } with { $hair ->
    [short] short hair
    [side] a side parting
    [curly] curly hair
    [long] long hair
    [bun] a bun
   *[bob] chin-length hair
 } and a { $pattern ->
    [striped] striped
    [dotted] dotted
   *[plain] plain
 } { $colour ->
    [leaf] green
    [stone] grey
    [sand] sand-coloured
   *[mist] light blue
 } jumper
picture-face-short = An adult with short hair
picture-face-side = An adult with a side parting
picture-face-curly = An adult with curly hair
picture-face-long = An adult with long hair
picture-face-bun = An adult with a bun
picture-face-bob = An adult with chin-length hair

## Things that stand for people from thirteen

picture-badge = A name badge on a cord
picture-bag = A bag with a cross
picture-bench = An empty bench
picture-bubble-empty = An empty speech bubble
picture-chair = A chair with a heart on its back
picture-pencil = A pencil
picture-two-bubbles = Two speech bubbles
