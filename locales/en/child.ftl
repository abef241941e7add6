# The child’s own page: what stands around the document.

screen-title = My page
screen-fault-title = That did not work just now
screen-fault = Wait a little, and try again.
screen-fault-kept = What you sent is not gone. Wait a little, and press the button.
screen-again-act = Send again
screen-fault-back = Back
screen-nav = Pages
screen-way = My way
screen-adults = Adults
screen-between = Meanwhile
screen-rights = Rights
screen-questions = Write
screen-look = Make it easier to see
screen-leave = Close the page
screen-closed-title = The page is closed right now
screen-closed = Ask your adviser when you meet.
screen-stations = Places on the way
screen-station = Place { $number } of { $count }
screen-back = Back
screen-on = Next
screen-words = Words
screen-words-lead = Here you can see what the words mean. Ask if you want to know more.
screen-words-all = All words
screen-companion = Choose a figure for your way
screen-companion-other = Choose another figure
screen-companion-lead = The figure stands where you are. You may change it another day.
screen-companion-who = Who is to stand on your way?
screen-companion-fox = Fox
screen-companion-owl = Owl
screen-companion-hedgehog = Hedgehog
screen-companion-cat = Cat
screen-companion-turtle = Turtle
screen-companion-none = None
screen-companion-act = That is my choice
screen-ask = Write here
screen-send = Send
screen-thanks = Thank you. Your adviser has it now.
screen-size = How big should the letters be?
screen-size-0 = Normal
screen-size-1 = Big
screen-size-2 = Very big
screen-colours = Colours
screen-contrast = Black on white
screen-calm = Fewer colours and pictures
screen-language = Language
screen-look-act = That is how I want it
door-title = Welcome
door-card = What it says on the card
door-code = Your code
door-act = Come in
door-wrong = That does not fit. Look at the card and try again. If it does not work, ask the person who gave you the card.
door-wait = Wait a little. You can try again at { $when }.
door-void = The card no longer works. The code was typed wrong too many times. That is all right. Ask the person who gave you the card. You can have a new one.
left-title = Thanks for now
left = You can close the window.
no-net-kept = There is no network right now. It will be saved when the network is back.
no-net-again = There is no network right now. Try again in a moment.

## A talk's own screen on the table. `$band` is `four`, `seven`, `ten` or `teen`. What an adult reads stands in plain words too.
table-hello = Hello
table-topics = Talk
table-try = Try it
table-rights-told = We have read this
table-rights-how = Shown on the screen in the talk.
table-rights = What I may do
table-lines = Written
table-end = The end
table-out = For the adult
table-left = About { $minutes } minutes are left
table-more = More
table-where = Where does it say so?
table-skip = Skip this
table-all-parts = See all of it
table-been = Done
table-nobody = Nobody
table-cannot-stand = This cannot stand here. Say it to each other, or write it in another way.
table-behind = That time has passed. Choose a day that is still to come.
table-unread = Write the day like this: 27.11.2026. Write the time like this: 10.30.
table-half-now = Choose both who and which day.
table-half-next = Choose both a day and a time.
table-day-other = Another day
table-day-none = No day
table-day-shape = dd.mm.yyyy
table-time-shape = 10.30

table-bar = You can always press here
table-stop = Stop
table-pause = Pause
table-not-answer = I do not want to answer
table-dont-know = I do not know
table-said-not-answer = { $band ->
    [four] That is okay. You need not answer.
   *[other] That is quite all right. You need not answer or say why.
}
table-said-dont-know = { $band ->
    [four] That is okay. Nobody has to know everything.
    [teen] That is an answer too. You need not guess.
   *[other] Good that you say so. You need not guess.
}

table-stopped = Now we stop
table-stopped-lead = { $band ->
    [four] Now the adult is quiet.
   *[other] Now it is quiet. Nobody asks anything.
}
table-heard-by = For the adult: say it aloud before you press.
table-heard = I have heard you
table-heard-title = What would you like now?
table-heard-lead = { $band ->
    [four] You decide.
   *[other] You decide. You need not say why.
}
table-chose-pause = A pause
table-chose-other = Something else
table-chose-bisidder = Only my bisidder and me
table-chose-end = The end for today
table-chose-ready = I am ready again
table-paused = Pause
table-paused-lead = { $band ->
    [four] We rest. Press when you are ready.
   *[other] We take a pause. You say when you are ready.
}
table-alone = You and your bisidder
table-alone-lead = The others go outside. Press when you are ready.
table-tried = You stopped me
table-tried-lead = { $band ->
    [four] This is what we do when you say stop.
   *[other] This is what we do each time you press Stop. Then you choose what we do.
}
table-real = I really want to stop
table-try-hint = Try it together. It is only practice.

table-topics-title = This is what we talk about
table-topics-lead = { $band ->
    [four] You may move things. You may take something away.
   *[other] You can move things, take something away or think of something.
}
table-topics-none = Nothing stands here yet.
table-topic-up = Up
table-topic-down = Down
table-topic-away = Take away
table-topic-up-this = Move up: { $topic }
table-topic-down-this = Move down: { $topic }
table-topic-away-this = Take away: { $topic }
table-topic-add = Would you like to talk about something else?
table-topic-add-act = Put it on

table-lines-title = This is what I wrote
table-lines-lead = { $band ->
    [four] I read aloud. You say if it is right.
   *[other] I read it aloud to you. You say if it is right.
}
table-line = The adult writes in your words
table-line-show = Read it aloud
table-line-right = Did I understand you?
table-line-yes = Yes
table-line-almost = Not quite
table-line-no = No, strike it
table-lines-kept = This is right

table-end-title = Now we end
table-end-lead = { $band ->
    [four] Choose a picture. You may skip things.
   *[other] Choose what we take first. You can skip all of it.
}
table-said = What we talked about
table-said-title = What we talked about
table-said-lead = { $band ->
    [four] Shall it stand on your page?
   *[other] What may stand on your page? You decide.
}
table-said-none = Nothing has been written down.
table-said-paper = It may stand on my page
table-said-kept = Not on the page
table-said-wrong = It is not right
table-takes = What I take with me
table-takes-title = What I take further
table-takes-lead = I tell somebody who can help.
table-takes-field = I say that …
table-takes-field-to = To whom?
table-now = What happens now
table-now-title = What happens now
table-now-lead = { $band ->
    [four] Whom do I talk to? I tell you now.
   *[other] Whom do I talk to, and when?
}
table-now-who = I talk to
table-now-on = Which day?
table-call = Shall I call you?
table-call-before = Call before
table-call-after = Call after
table-call-no = No call
table-unknown = What we do not know
table-unknown-title = What we do not know yet
table-unknown-lead = You hear from me, also if I still do not know.
table-unknown-field = I do not know …
table-unknown-field-by = You hear from me by
table-home = At home
table-home-title = If somebody asks at home
table-home-placed = Where you live
table-home-title-placed = If somebody asks, in the place where you live
table-home-lead = You decide what you want to tell.
table-home-field = You may say that …
table-people = Whom can I go to?
table-people-title = Whom can you go to?
table-people-lead = Until we meet again you can talk to an adult you feel safe with.
table-people-who = Whom would you rather go to?
table-people-phone = All children can call BørneTelefonen for free on 116 111.
table-needs = Do you need something?
table-needs-title = Do you need something from me?
table-needs-lead = { $band ->
    [four] It may be big or small.
   *[other] It may be big or small. I say if I can.
}
table-needs-field = You would like …
table-agreed = What we agreed
table-agreed-title = What we agreed
table-agreed-lead = We write only what I can keep.
table-agreed-field = I …
table-agreed-field-by = By which day?
table-next = We meet again
table-next-title = When do we meet again?
table-next-lead = If we do not know, I say so.
table-next-is = We meet { $when }.
table-next-on = Which day?
table-next-at = What time?
table-next-place = Where?
table-face = How was it?
table-face-title = How was it to talk today?
table-face-lead = You need not answer. Just say it as it is. I will not be cross.
table-face-5 = Really good
table-face-4 = Good
table-face-3 = In between
table-face-2 = Not so good
table-face-1 = Bad
table-face-words = Shall I do something in another way next time?

table-feedback = An answer without a name
table-feedback-title = { $band ->
    [four] How was it today?
    [teen] How was it to talk with us today?
   *[other] How was it to talk today?
}
table-feedback-lead = { $band ->
    [four] Press a face. You may skip it.
    [teen] We want to get better at talking with young people. Your name does not go along. You can skip it.
   *[other] We want to get better at talking with children. Your name does not go along. You may skip it.
}
table-feedback-good = Good
table-feedback-between = In between
table-feedback-bad = Not so good
table-feedback-line = { $band ->
    [four] Do you want to say something? The adult writes.
   *[other] Do you want to write something? Do not write what anybody is called.
}
table-feedback-thanks = { $band ->
    [four] Thank you for saying it.
   *[other] Thank you. Your name did not go along.
}

table-paper = My page
table-paper-title = Your page
table-paper-lead = It says what we talked about and what happens now.
table-paper-act = Make my page
table-paper-again = Make it again
table-paper-yours = Here is your page. Read it through before you go.
table-paper-stays = The page stays with an adult who takes care of it. We read it aloud here. If you want to see it again, say so. If somebody asks, you decide what you tell.
table-paper-not = The page cannot be made right now. The adult does it afterwards.
table-paper-print = Print
table-goodbye = Goodbye

table-pin-title = For the adult
table-pin-lead = Type your PIN to close the child's screen.
table-pin = PIN
table-pin-act = Close the screen
table-pin-wrong = { $left ->
    [one] That is not right. One try is left.
   *[other] That is not right. { $left } tries are left.
}
table-over = The time for the talk is over.
table-closed-title = The screen is closed right now
table-closed = We just go on talking without it.

## The tools beside a talk. They offer and never ask.
tool-all = Point and draw
tool-all-lead = You can point, draw or choose a picture. You can also leave it.
tool-talk = The talk
tool-back = Back
tool-show = Show it
tool-large = What you chose
tool-write = Write it down
tool-waits = First finish what is written
tool-breath = You can breathe slowly and calmly, if you like.

tool-board = Point at it
tool-board-lead = Choose a picture. Then it gets big.
tool-feelings = How I am right now
tool-feelings-lead = Choose those that fit. You may choose several. None of them is wrong.
tool-cards = Cards
tool-cards-lead = Here are some cards. Perhaps one of them fits.
tool-set-wishes = What I would like
tool-set-worries = What I think about
tool-houses = Three houses
tool-houses-lead = Begin with the house you like. You can skip all of them.
tool-line = How it is to talk right now
tool-line-lead = Point at a number. It is only about our talk.
tool-line-least = 0 is not nice at all.
tool-line-most = 10 is really nice.

tool-first-then = First and then
tool-first-then-lead = The adult chooses two pictures. Then you can see what comes.
tool-first = First
tool-then = Then
tool-how-long = For how long?
tool-no-time = Without a time
tool-for-minutes = { $minutes } minutes
tool-minutes = Minutes left: { $minutes }
tool-soon = In a little while we change.
tool-over = Now comes the next: { $then }
tool-look-again = See how much time is left
tool-strip-again = Choose again
tool-unchosen = Choose two pictures and for how long.

tool-drawing = Draw
tool-drawing-lead = Here is an empty sheet. You decide.
tool-drawing-paper = The screen cannot draw here. You can draw on paper.
tool-drawing-tell = I would rather tell
tool-drawing-not-kept = The drawing is not saved. It is here only while we talk.
tool-colours = Colours
tool-colour-0 = Black
tool-colour-1 = Blue
tool-colour-2 = Green
tool-colour-3 = Yellow
tool-colour-4 = Red
tool-colour-5 = Brown
tool-sheet = A sheet to draw on
tool-sheet-keys = Move the pen with the arrow keys. Press space to draw, and press it again to lift the pen.
tool-sheet-full = The sheet is full.
tool-sheet-empty = The sheet is empty.
tool-pen-down = The pen draws.
tool-pen-up = The pen is lifted.
tool-keep = Save my drawing
tool-drawing-may-keep = The drawing is here only while we talk. Do you want to save it? Then I have it afterwards. Other adults may be allowed to see it.
tool-kept = Now your drawing is saved.
tool-kept-no-room = There is no room for more drawings here. You can draw on paper.
tool-undo = Undo
tool-away = Throw away

tool-tile-yes = Yes
tool-tile-no = No
tool-tile-again = Say it again
tool-tile-not-understood = I do not understand
tool-tile-toilet = To the toilet
tool-tile-thirsty = I am thirsty
tool-tile-too-loud = It is too loud
tool-tile-draw = Draw
tool-tile-walk = Take a walk
tool-tile-other = Something else
tool-tile-dont-know = I do not know
tool-tile-wont = I do not want to
tool-tile-talk = Talk
tool-tile-play = Play
tool-tile-pause = Break
tool-tile-drink = Have a drink
tool-tile-listen = Read aloud
tool-tile-goodbye = Say goodbye
tool-tile-glad = Happy
tool-tile-calm = Calm
tool-tile-proud = Proud
tool-tile-excited = Excited
tool-tile-tired = Tired
tool-tile-shy = Shy
tool-tile-bored = I am bored
tool-tile-confused = Confused
tool-tile-sad = Sad
tool-tile-angry = Angry
tool-tile-worried = Worried
tool-tile-scared = Afraid
tool-tile-wish-pause = I would like a break
tool-tile-wish-place = I would like to sit somewhere else
tool-tile-wish-somebody = I would like an adult with me
tool-tile-wish-walk = I would like to walk while we talk
tool-tile-wish-again = I would like to hear it again
tool-tile-wish-draw = I would like to draw while we talk
tool-tile-worry-who-hears = Who gets to know?
tool-tile-worry-next = What happens afterwards?
tool-tile-worry-wrong = What if I say something wrong?
tool-tile-worry-angry = Does anybody get angry with me?
tool-tile-worry-missing = Do I miss something at school?
tool-tile-worry-words = I cannot find the words
tool-tile-house-good = What is good
tool-tile-house-worry = What worries me
tool-tile-house-dream = What I dream of

## The child’s screens by pictures, the adult’s tray, and the way in the talk
screen-title-part = My page, { $number }
screen-more = More
# Opens what an adult reads aloud, below the picture of the youngest's way.
screen-way-words = All of it in words
screen-adult = For the adult
table-way = Your way
table-way-title = Your way
table-way-lead = { $band ->
    [four] Point at a picture. You may ask about everything.
    [teen] Here is where we are now. Ask if something is missing.
   *[other] We look at it together. Point, and ask about all you like.
}
table-way-on = We go on
table-tray = For the adult
table-to-stop = Go to Stop
table-soon = We end soon.
table-mistake = I pressed the wrong one
