package quote

// gender of a person as far as titles, pronouns and given names tell.
type gender uint8

const (
	unknownGender gender = iota
	female
	male
	either // a given name of both, or a body
)

// givenNames maps common given names in lower case to the gender of most of
// their bearers in English-language news.
var givenNames = func() map[string]gender {
	m := make(map[string]gender, 900)
	for w := range wordSet(femaleNames) {
		m[w] = female
	}
	for w := range wordSet(maleNames) {
		if m[w] != 0 {
			m[w] = either
		} else {
			m[w] = male
		}
	}
	return m
}()

const femaleNames = `mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa betty margaret sandra ashley kimberly
	emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda
	pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce
	virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison
	frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana
	natalie brittany charlotte marie kayla alexis lori tiffany tammy tina wendy dawn robin kim erin molly jill jane jenny katie kate kathy
	katy susie suzanne sue sally sheila sylvia stacy stacey tracy tracey veronica vanessa valerie vivian yvonne zoe chloe claire clara
	caroline carrie carla camille bonnie bridget beth becky audrey april annie anne anita angelina alison allison alexandra adriana agnes
	hillary hilary chelsea melania ivanka kellyanne carly condoleezza huma loretta nikki megyn arianna ariana elena eleanor ellen elaine
	eileen edith eva eve esther florence gail geraldine gina ginger gretchen gwen harriet heidi holly ida ingrid irene iris isabel ivy
	jackie jamie janelle jasmine jeanne jeannette joanna joanne jodi jody josephine joy juanita juliet june kamala kara katrina kay
	kendra kerry kirsten kristen kristin kristina lana leah lena leslie lillian lily lindsay lois lorraine louise lucy lydia lynn lynne
	mackenzie madeleine madeline maggie marcia margarita marian marianne marina marjorie marlene maureen maxine mercedes meredith mia
	michele mildred miriam monica muriel myra nadia naomi natasha nina nora norma olga pam patty paula pauline peggy penny phyllis priscilla
	rita roberta rosa rose rosemary roxanne sabrina selena serena sonia sonya stella sofia tamara tanya tara thelma toni ursula
	whitney yolanda dilma angela aung benazir indira golda jacinda sanna ursula christine janet greta malala oprah beyonce rihanna serena
	cher adele shakira dianne gabrielle giselle imelda karla kirstjen lindsey liz lizzie mairead marissa meg mariah sheryl safra ginni
	susana tammy tulsi debbie elise joni kirsten mazie patti tammy amna aisha fatima leila layla mariam maryam noor priya anjali deepa
	kavita lakshmi meera neha nisha pooja radha sunita usha yasmin zainab zara ayesha siobhan niamh aoife fiona gillian heather imogen
	jemima nicola philippa tessa ruby poppy daisy freya ekaterina irina ludmila natalia oksana svetlana tatiana yelena yulia angelique
	brigitte cecile chantal delphine elodie genevieve helene isabelle juliette marion monique nathalie sandrine simone solange sylvie
	valerie virginie annette birgit claudia doris gabriele gisela heike helga ingeborg jutta karin katharina kerstin monika petra renate
	sabine silke susanne ulrike ute beatriz carmen consuelo dolores esperanza guadalupe ines isabela lourdes lucia luisa luz magdalena
	mercedes paloma pilar raquel rocio soledad teresa ximena bianca chiara federica francesca giorgia giulia ilaria lucia paola silvia
	valentina keiko yoko yuki naoko mei ling xiu yan ngozi chioma amara folake zodwa thandi dana`

const maleNames = `james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark donald steven
	paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry
	justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry tyler aaron jose adam nathan henry
	douglas zachary peter kyle ethan walter noah jeremy christian keith roger terry gerald harold sean austin carl arthur lawrence dylan
	jesse jordan bryan billy joe bruce gabriel logan albert willie alan juan wayne elijah randy roy vincent ralph eugene russell bobby mason
	philip louis bill barack bernie ted marco jeb ben chris mike mitch mitt jim tim tom matt steve jeff rick rand rudy newt corey dan greg
	josh ken martin nick phil ron sam todd tony trey vladimir harry jake kurt lou luis marc alex andy allen alvin amos andre angus antonio
	archie barry bart basil bernard bert blake bob boris brad bradley brendan brent brett calvin cameron carlos casey cecil cedric chad
	charlie chester chuck clarence clark claude clay clayton cliff clifford clint clinton clyde cody colin conor connor cory craig curtis
	cyril dale damian damien damon darrell darren dave dean derek derrick devin dick diego dominic don doug drew duane dustin dwight earl ed
	eddie edgar edmund edwin eli elliot elliott elon emmanuel enrique erik ernest ernie evan everett felix fernando floyd francis francisco
	franklin fred frederick gavin gene geoffrey geoff gerard gil gilbert glen glenn gordon graham grant guy hal hank hans harvey hector
	herbert herman horace howard hugh hugo ian igor ira irving isaac ivan jared javier jay jed jeffery jerome jimmy joel joey johnny jon
	jorge julian julio kelvin kent kirk lance lee leo leon leonard leroy leslie lester levi lewis lloyd lorenzo lucas luke luther lyle
	malcolm manuel marcus mario marshall marvin maurice max melvin merle miguel miles milton mohamed mohammed muhammad morgan morris moses
	murray neal ned neil nelson norman oliver omar orlando oscar otto owen pablo pedro percy perry pete preston quentin rafael ramon randall
	ray reginald rex ricardo richie rob robbie robby roberto robin rodney roderick rodrigo roland roman ross ruben rupert rush rusty
	salvador sanford saul sebastian sergei sergio seth shane shaun shawn sheldon sidney simon spencer stan stanley stefan sterling steve
	stewart stuart sylvester terence terrence theodore tommy travis trent trevor troy tyrone vernon victor vince virgil wallace warren wendell
	wes wesley wilbur will willard winston woodrow xavier xi zach zack lindsey emmanuel angelo ahmed ali abdullah hassan hussein ibrahim
	khalid mahmoud mustafa osama rashid salman tariq yusuf bashar ehud benjamin binyamin ariel avi moshe shimon yitzhak amit anil arjun
	arun ashok deepak dinesh gaurav ganesh harish karan kumar mahesh manoj mukesh narendra naveen nitin pankaj prakash pradeep pranav rahul
	raj rajesh rajiv rakesh ramesh ravi rohit sachin sandeep sanjay sanjeev satish shashi siddharth sundar sunil suresh vijay vikram vinod
	vivek satya jean-claude alain antoine bertrand claude denis didier emile etienne fabrice francois gerard gilles guillaume henri jacques
	jean jerome laurent luc marcel mathieu michel nicolas olivier pascal philippe pierre rene serge thierry xavier yves andreas axel bernd
	bjorn christoph claus detlef dieter dirk ernst fritz gerhard gunter gunther hannes hans-peter heiko heinrich heinz helmut holger horst
	jens joachim johann johannes jorg jurgen karl karsten klaus lars lothar ludwig lutz manfred marko markus matthias norbert olaf oskar
	rainer ralf rolf rudiger rudolf sigmar stefan sven theo thorsten tobias torsten udo ulrich uwe volker werner wilhelm winfried wolfgang
	alberto alejandro alfonso alvaro andres arturo augusto cesar emilio ernesto esteban eduardo felipe gonzalo guillermo gustavo hernan
	ignacio jaime joaquin lionel matias mauricio nicolas octavio pepe raul rodolfo santiago tomas vicente alessandro andrea bruno dario
	davide emanuele enzo fabio federico franco giacomo gianni giorgio giovanni giulio giuseppe guido luca luciano luigi marcello massimo
	matteo mauro nicola paolo piero renato renzo riccardo romano sandro silvio stefano umberto vittorio alexei andrei anatoly dmitri dmitry
	evgeny gennady grigory konstantin leonid maxim mikhail nikita nikolai oleg pavel pyotr ruslan sergey viktor vitaly vladislav yevgeny yuri
	akira hiroshi kenji makoto masayoshi satoshi shinzo takeshi yoshihide yukio hideo jin wei jun chen ming qiang sundar tim jeff kofi kwame
	chinedu emeka olusegun tunde sipho thabo jacob jensen jensen kalanick travis evander`
