# The way of the case in English, 4 to 6: for the child's own screen. The Danish words are the first ones; these say the same.

unknown = { $way-unknown ->
    [help] We do not know yet what happens afterwards. Maybe there is something we will help with.
    [start] When does the help start? We do not know yet.
    [meet] When will we talk? We do not know yet.
    [again] Will we talk again? We do not know yet.
   *[after] What happens afterwards? We do not know yet.
} When we know, we tell you.
order = Will something change? Then I show you.
sign-too = Then you hear from me too: { $sign-too }. Even if there is no news.
sign-hears = Next time you hear from me: { $sign-day }.
sign-none = On which day do you hear from me? I do not know yet. I find a day.
not-your-job = You do not have to do anything. It is the adults’ job.
talk-trusted = You may go to { $trusted-role ->
    [mother] your mother
    [father] your father
    [teacher] { $trusted-first }, your teacher
    [pedagogue] { $trusted-first }, who is a pedagogue
   *[other] { $trusted-first }
}.
ask-me = You may ask me.

## The stations, a form for each way in which one can stand
way-report =
    .done = We have heard a little about how you are.
    .now = We hear a little about how you are.
    .next = We will hear a little about how you are.
    .waiting = We are waiting to hear more.
way-first-look =
    .done = We have looked at what we heard.
    .now = We see whether you need help now.
    .next = We will see whether you need help.
    .waiting = We are waiting to know a little more.
    .maybe = Maybe we look at it once more.
way-risk-assessment =
    .done = We have looked at what is safe.
    .now = We find out what is safe.
    .next = We will find out what is safe.
    .waiting = We are waiting to know what is safe.
    .maybe = Maybe we look at what is safe.
way-acute =
    .done = Something could not wait. We did something right away. You may ask me.
    .now = Something cannot wait. Adults are helping now.
    .next = Something cannot wait. Adults will help.
    .waiting = We are waiting to know more.
way-safety-plan =
    .done = We have agreed who looks after you.
    .now = We agree who looks after you.
    .next = We will agree who looks after you.
    .waiting = We are waiting to agree on more.
    .maybe = Maybe we agree on some more together.
way-talk =
    .done = We have talked together.
    .now = We talk together.
    .next = We will talk together.
    .waiting = We are waiting to talk together.
    .maybe = Maybe we will talk together.
way-parents-talk =
    .done = We have talked to the adults in your family.
    .now = We talk to the adults in your family.
    .next = We will talk to the adults in your family.
    .waiting = We are waiting to talk to your family.
    .maybe = Maybe we talk to the adults in your family.
way-screening =
    .done = We have looked at what we know.
    .now = We find out a little more.
    .next = We will find out a little more.
    .waiting = We are waiting to know a little more.
    .maybe = Maybe we find out a little more.
way-limited-assessment =
    .done = We have asked about a few things.
    .now = We ask about a few things.
    .next = We will ask about a few things.
    .waiting = We are waiting for answers.
    .maybe = Maybe we ask somebody who knows you.
    .one-of = Maybe we ask somebody who knows you.
way-assessment =
    .done = We have looked at how you are.
    .now = We find out how you are.
    .next = We will find out how you are.
    .waiting = We are waiting to know more.
    .maybe = Maybe we find out how you are.
    .one-of = Maybe we find out how you are.
way-police =
    .done = We have talked to the police.
    .now = We talk to the police.
    .next = We will talk to the police.
    .waiting = We are waiting for an answer from the police.
way-police-interview =
    .done = You have talked to somebody from the police.
    .now = Somebody from the police wants to talk to you.
    .next = Then somebody from the police wants to talk to you.
    .waiting = We are waiting to hear from the police.
way-barnehus =
    .done = We have been to the Børnehus. It is a house for children.
    .now = We meet at the Børnehus. It is a house for children.
    .next = We will meet at the Børnehus. It is a house for children.
    .waiting = We are waiting to hear from the Børnehus.
way-medical-check =
    .done = A doctor has seen if you are well.
    .now = A doctor sees if you are well.
    .next = A doctor will see if you are well.
    .waiting = We are waiting to hear from the doctor.
way-cooperation-meeting =
    .done = The adults have met and talked.
    .now = The adults meet and talk.
    .next = The adults will meet and talk.
    .waiting = We are waiting until the adults can meet.
    .maybe = Maybe the adults meet and talk.
way-network-meeting =
    .done = We have met somebody you know.
    .now = We meet somebody you know.
    .next = We will meet somebody you know.
    .waiting = We are waiting to meet somebody you know.
    .maybe = Maybe we meet somebody you know.
way-school-meeting =
    .done = We have met adults from kindergarten or school.
    .now = We meet adults from kindergarten or school.
    .next = We will meet adults from kindergarten or school.
    .waiting = We are waiting to hear from kindergarten or school.
    .maybe = Maybe we meet adults from kindergarten or school.
way-guidance =
    .done = The adults in your family have had good advice.
    .now = The adults in your family get good advice.
    .next = The adults in your family will get good advice.
    .waiting = We are waiting until the adults can get advice.
    .maybe = Maybe the adults in your family get good advice.
    .one-of = Maybe the adults in your family get good advice.
way-referred-no-case =
    .done = We have stopped here. Others can help.
    .now = We stop here. Others can help.
    .next = Then we stop here. Others can help.
    .waiting = We are waiting to know if we stop here.
    .maybe = Maybe we stop here.
    .one-of = Maybe we stop here. Then others can help.
way-hearing =
    .done = We have asked what you think.
    .now = We ask what you think.
    .next = We will ask what you think.
    .waiting = We are waiting to ask what you think.
way-decision =
    .done = The adults have decided something. You may ask what.
    .now = The adults at the municipality decide something about help.
    .next = The adults will decide something about help.
    .waiting = We are waiting for an answer about help.
    .maybe = Maybe the adults will decide about help.
    .early = The adults will decide what happens.
way-placement =
    .done = You live with some other adults now.
    .now = You move to some other adults.
    .next = You will live with some other adults.
    .waiting = We are waiting to know where you will live.
way-contact =
    .done = We have agreed whom you will see.
    .now = We agree whom you will see.
    .next = We will agree whom you will see.
    .waiting = We are waiting to know whom you will see.
way-plan =
    .done = We have written down what will happen.
    .now = We write down what will happen.
    .next = We will write down what will happen.
    .waiting = We are waiting to write it all down.
    .maybe = Maybe we write down what will happen.
way-help =
    .done = The help has started.
    .now = The help is going on.
    .next = The help will start.
    .waiting = We are waiting for the help to start.
    .maybe = Maybe there will be help.
way-follow-up =
    .done = We have talked again.
    .now = We talk again.
    .next = We will talk again.
    .waiting = We are waiting to talk again.
    .maybe = Maybe we talk again.
way-complaint =
    .done = Some others have looked at it again.
    .now = Some others look at it again.
    .next = Some others will look at it again.
    .waiting = We are waiting for others to look at it.
    .maybe = Maybe some others look at it again.
way-lawyer =
    .done = You have met a lawyer. The lawyer helps you.
    .now = You meet a lawyer. The lawyer helps you.
    .next = You will meet a lawyer. The lawyer helps you.
    .waiting = We are waiting for a lawyer for you.
way-new-adviser =
    .done = A new adult has come.
    .now = You meet a new adult.
    .next = You will meet a new adult.
    .waiting = We are waiting for a new adult for you.
way-goodbye =
    .done = We have said goodbye.
    .now = We say goodbye.
    .next = We will say goodbye.
    .waiting = We are waiting to say goodbye.

## On the cards of the stations, which are put up in order and taken down: what a step is, however it stands
way-card-report = We hear
way-card-first-look = We look
way-card-risk-assessment = Being safe
way-card-acute = Help now
way-card-safety-plan = Taking care
way-card-talk = We talk
way-card-parents-talk = The adults
way-card-screening = We ask
way-card-limited-assessment = Some questions
way-card-assessment = How it goes
way-card-police = The police
way-card-police-interview = With police
way-card-barnehus = The Børnehus
way-card-medical-check = The doctor
way-card-cooperation-meeting = Adults meet
way-card-network-meeting = We meet
way-card-school-meeting = Kindergarten, school
way-card-guidance = Good advice
way-card-referred-no-case = We stop
way-card-hearing = Your view
way-card-decision = Adults decide
way-card-placement = You move
way-card-contact = Seeing somebody
way-card-plan = We write
way-card-help = The help
way-card-follow-up = Talk again
way-card-complaint = Others look
way-card-lawyer = A lawyer
way-card-new-adviser = New adult
way-card-goodbye = Goodbye

## How they stand, who does it, who decides
way-state-done = It has happened
way-state-now = Now
way-state-meanwhile = Meanwhile
way-state-next = Next
# Where the child is until its day has come.
way-state-awaited = We wait for this now
way-state-then = After that
way-state-waiting = We are waiting
way-state-maybe = Maybe later
way-state-one-of = Maybe one of these
way-state-or = Or
way-finished = Done
way-fork = It can also turn out another way.
way-fresh = New: It is new since last time.
way-who = It is { $person-role ->
    [mother] your mother
    [father] your father
   *[other] { $person-first }
} who sees to it.
way-me = It is me who sees to it.
# While something is waited for.
way-who-waits = { $person-role ->
    [mother] Your mother
    [father] Your father
   *[other] { $person-first }
} keeps an eye on what we are waiting for.
way-me-waits = I keep an eye on what we are waiting for.
way-heard-first = First we ask what you think.
# Of a decision that is ahead.
way-tells = I tell you what it will be.
way-not-forgotten = We have not forgotten you.
way-waiting-for = { $waiting-for }

## When: today and tomorrow, two to seven nights ahead, further ahead
way-on-near = It happens { $day }.
way-on-sleeps = You sleep { $sleeps } first.
way-on-far = It is a while yet. It happens on { $day }.
way-hears-near = You hear from me { $day }. Also if there is no news.
way-hears-sleeps = You sleep { $sleeps }. Then you hear from me. Also if there is no news.
way-hears-far = It is a while yet. You hear from me on { $day }. Also if there is no news.

## On paper, which is read on other days too
way-on-date = It happens on { $day }.
way-is-date = It happens on { $day }.
# Of the work that comes next.
way-no-day = No day is agreed on yet.
way-hears-date = You hear from me on { $day }. Also if there is no news.
