# The way of the case in English, 7 to 9: for the child's own screen. The Danish words are the first ones; these say the same.

unknown = { $way-unknown ->
    [help] We do not know yet if there is something to help with.
    [start] We do not know yet when the help starts.
    [meet] We do not know yet when we will talk.
    [again] We do not know yet whether we will talk again.
   *[after] We do not know yet what happens afterwards.
} When we know, we tell you.
order = Will something change? Then I show you.
sign-too = Then you hear from me too: { $sign-too }. Even if there is no news.
sign-hears = Next time you hear from me: { $sign-day }. You do so also if there is no news.
sign-none-title = When do you hear from me?
sign-none = We have not agreed on a day on which you hear from me. It is I who find it.
not-your-job = You do not have to do anything. It is the adults’ job.
talk-trusted = Do you want to talk to somebody? Then go to { $trusted-role ->
    [mother] your mother
    [father] your father
    [teacher] { $trusted-first }, your teacher
    [pedagogue] { $trusted-first }, who is a pedagogue
   *[other] { $trusted-first }
}.
call-me = Do you want to talk to me? Then call { $adviser-phone }.
call-me-hours = Do you want to talk to me? Then call { $adviser-phone }. The phone is open: { $adviser-hours }.
ask-me = Do you want to know more? An adult you feel safe with can ask me.

## The stations, a form for each way in which one can stand
way-report =
    .done = We have been told that you may need help.
    .now = We are told how you are.
    .next = We will be told how you are.
    .waiting = We are waiting to be told more.
way-first-look =
    .done = We have looked at what we were told about you.
    .now = We look at whether you need help right away.
    .next = We will look at whether you need help.
    .waiting = We are waiting to know a little more.
    .maybe = Maybe we look at it once more.
way-risk-assessment =
    .done = We have looked at what is safe for you.
    .now = We find out what is safe for you.
    .next = We will find out what is safe for you.
    .waiting = We are waiting to know what is safe for you.
    .maybe = Maybe we look at what is safe for you.
way-acute =
    .done = Something could not wait. We did something right away. You may ask me what.
    .now = Something cannot wait. I tell you what is going on.
    .next = Something cannot wait. I tell you what will happen.
    .waiting = We are waiting to know more. I tell you what is going on.
way-safety-plan =
    .done = We have agreed who looks after you.
    .now = We agree who looks after you and whom you can go to.
    .next = We will agree who looks after you.
    .waiting = We are waiting to agree on more.
    .maybe = Maybe we agree more about whom you can go to.
way-talk =
    .done = We have talked together.
    .now = We talk together. I want to hear what you think.
    .next = We will talk together. I want to hear what you think.
    .waiting = We are waiting until we can talk together.
    .maybe = Maybe we will talk together.
way-parents-talk =
    .done = We have talked to the adults in your family.
    .now = We talk to the adults in your family.
    .next = We will talk to the adults in your family.
    .waiting = We are waiting to talk to your family.
    .maybe = Maybe we talk to the adults in your family.
way-screening =
    .done = We have looked at all that we know now.
    .now = We find out whether to ask about more.
    .next = We will find out whether to ask about more.
    .waiting = We are waiting to know a little more.
    .maybe = Maybe we find out a little more.
way-limited-assessment =
    .done = We have looked at a few things.
    .now = We look at a few things, so that we know a little more.
    .next = We will look at a few things, so that we know more.
    .waiting = We are waiting for answers about a few things.
    .maybe = Maybe we look only at what matters most.
    .one-of = Maybe we look only at what matters most.
way-assessment =
    .done = We have looked at what is good and what is hard.
    .now = We find out what is good and what is hard. It may take some months.
    .next = We will find out what is good and what is hard.
    .waiting = We are waiting to know more.
    .maybe = Maybe we look at what is good and what is hard.
    .one-of = Maybe we look at what is good and what is hard.
way-police =
    .done = We have talked to the police.
    .now = We talk to the police.
    .next = We will talk to the police.
    .waiting = We are waiting for an answer from the police.
way-police-interview =
    .done = You have talked to somebody from the police.
    .now = Somebody from the police would like to talk to you. I tell you what I can.
    .next = Then somebody from the police would like to talk to you. I tell you what I can.
    .waiting = We are waiting to hear from the police. I tell you what I can.
way-barnehus =
    .done = We have been to the Børnehus. It is a house made for children.
    .now = We meet at the Børnehus. It is a house made for children.
    .next = We will meet at the Børnehus. It is a house made for children.
    .waiting = We are waiting to hear from the Børnehus. It is a house made for children.
way-medical-check =
    .done = A doctor has seen whether your body is well.
    .now = A doctor sees whether your body is well.
    .next = A doctor will see whether your body is well.
    .waiting = We are waiting to hear from the doctor.
way-cooperation-meeting =
    .done = The adults who know you have met and talked.
    .now = The adults who know you meet and talk.
    .next = The adults who know you will meet and talk.
    .waiting = We are waiting until the adults can meet.
    .maybe = Maybe the adults who know you meet.
way-network-meeting =
    .done = We have met some people who matter to you.
    .now = We meet some people who matter to you.
    .next = We will meet some people who matter to you.
    .waiting = We are waiting to meet some people who matter to you.
    .maybe = Maybe we meet some people who matter to you.
way-school-meeting =
    .done = We have met the adults at your school.
    .now = We meet the adults at your school.
    .next = We will meet the adults at your school.
    .waiting = We are waiting to hear from your school.
    .maybe = Maybe we meet the adults at your school.
way-guidance =
    .done = The adults in your family have had good advice.
    .now = The adults in your family get good advice.
    .next = The adults in your family will get good advice.
    .waiting = We are waiting until the adults in your family can get advice.
    .maybe = Maybe the adults in your family get good advice.
    .one-of = Maybe the adults in your family get good advice.
way-referred-no-case =
    .done = We have stopped here. There are others who can help.
    .now = We stop here. We tell you who else can help.
    .next = Then we stop here. We tell you who else can help.
    .waiting = We are waiting to know whether to stop here.
    .maybe = Maybe we stop here.
    .one-of = Maybe we stop here. Then we tell you who else can help.
way-hearing =
    .done = We have asked what you think.
    .now = We ask what you think before we decide anything.
    .next = We will ask what you think before we decide anything.
    .waiting = We are waiting to ask what you think.
way-decision =
    .done = The adults at the municipality have decided something. You may ask what.
    .now = The adults at the municipality decide something about help.
    .next = The adults at the municipality will decide something about help.
    .waiting = We are waiting for the municipality to decide something about help.
    .maybe = Maybe the adults at the municipality will decide about help.
    .early = The adults at the municipality will decide what happens now.
way-placement =
    .done = You have moved. You live with some other adults now.
    .now = You move and live with some other adults.
    .next = You will live with some other adults.
    .waiting = We are waiting to know where you will live.
    .considered = Maybe you will live somewhere else for a time.
way-contact =
    .done = We have agreed whom you will see, and when.
    .now = We agree whom you will see, and when.
    .next = We will agree whom you will see, and when.
    .waiting = We are waiting to agree whom you will see.
way-plan =
    .done = We have written a plan. It says who does what.
    .now = We write a plan. It says who does what.
    .next = We will write a plan. It says who does what.
    .waiting = We are waiting to write a plan.
    .maybe = Maybe we write a plan.
way-help =
    .done = The help has started.
    .now = The help is going on.
    .next = The help will start. We tell you who will help.
    .waiting = We are waiting for the help to start.
    .maybe = Maybe it is decided that you get help.
way-follow-up =
    .done = We have talked again.
    .now = We talk again and hear how it is going.
    .next = We will talk again and hear how it is going.
    .waiting = We are waiting to talk again.
    .maybe = Maybe we talk again.
way-complaint =
    .done = Some other people have looked at what was decided.
    .now = Some other people look at what was decided.
    .next = Some other people will look at what was decided.
    .waiting = We are waiting for other people to look at it.
    .maybe = Maybe some other people look at what was decided.
way-lawyer =
    .done = You have met a lawyer. The lawyer knows the rules and helps you.
    .now = You meet a lawyer. The lawyer knows the rules and helps you.
    .next = You will meet a lawyer. The lawyer knows the rules and helps you.
    .waiting = We are waiting for a lawyer for you. The lawyer knows the rules and helps you.
way-new-adviser =
    .done = You have a new adviser.
    .now = You get a new adviser. We tell you why.
    .next = You will get a new adviser. We tell you why.
    .waiting = We are waiting to know who your new adviser will be.
way-goodbye =
    .done = We have said goodbye.
    .now = We say goodbye. We also tell you what comes afterwards.
    .next = We will say goodbye. We also tell you what comes afterwards.
    .waiting = We are waiting to say goodbye.

## On the cards of the stations, which are put up in order and taken down: what a step is, however it stands
way-card-report = How you are
way-card-first-look = A first look
way-card-risk-assessment = What is safe for you
way-card-acute = Help right away
way-card-safety-plan = Who takes care of you
way-card-talk = A talk with you
way-card-parents-talk = A talk with the adults in your family
way-card-screening = A look at what we know
way-card-limited-assessment = A look at a few things
way-card-assessment = What is good and what is hard
way-card-police = A talk with the police
way-card-police-interview = You and somebody from the police
way-card-barnehus = The Børnehus
way-card-medical-check = A visit to the doctor
way-card-cooperation-meeting = A meeting of the adults who know you
way-card-network-meeting = A meeting with people who matter to you
way-card-school-meeting = A meeting with the adults at your school
way-card-guidance = Good advice for the adults in your family
way-card-referred-no-case = Others who can help
way-card-hearing = What you think
way-card-decision = What the municipality decides
way-card-placement = Another place to live
way-card-contact = Whom you see, and when
way-card-plan = A plan
way-card-help = The help
way-card-follow-up = Another talk
way-card-complaint = Others who look at it again
way-card-lawyer = A lawyer for you
way-card-new-adviser = A new adviser
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
way-fresh = New: It is new since you last saw your way.
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
way-decides-municipality = It is the municipality that decides it.
way-decides-police = The police decide how it is done.
way-heard-first = First we ask what you think.
# Of a decision that is ahead.
way-tells = I tell you what it will be.
way-not-forgotten = We have not forgotten you.
way-waiting-for = { $waiting-for }

## When: the day it was done, today and tomorrow, two to seven nights ahead, further ahead
way-done-on = It was on { $day }.
way-on-near = It happens { $day }.
way-on-sleeps = It happens on { $day }. You sleep { $sleeps } first.
way-on-far = It happens on { $day }.
way-hears-near = You hear from me { $day }. Also if there is no news.
way-hears-sleeps = You sleep { $sleeps }. Then it is { $day }. That day you hear from me. Also if there is no news.
way-hears-far = You hear from me on { $day }. Also if there is no news.

## On paper, which is read on other days too
way-on-date = It happens on { $day }.
way-is-date = It happens on { $day }.
# Of the work that comes next.
way-no-day = No day is agreed on yet.
way-hears-date = You hear from me on { $day }. Also if there is no news.
