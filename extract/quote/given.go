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
	valentina keiko yoko yuki naoko mei ling xiu yan ngozi chioma amara folake zodwa thandi dana
	ana lia ida ada carlotta cleo daphne della dora edna elise eliza ella elsa elsie emilia enid erica erika etta fay fern flora freda frieda
	georgia greer gwyneth hattie hedda helga ilse ina ines ingrid inga isla iva jana jess jessie joelle jolene josie jenna kaitlyn kaylee
	keira kelsey kerstin kiera kim kirsty lara larissa laurie lea leigh lenore leonie liana lila lilian lina lise liza loraine lotte louisa luann
	lucille lucinda lulu mabel madge maeve maggie mallory mandy mara margo margot marla marta mattie maude mavis maya melinda melody mina minnie
	mira misty moira mona nell nellie nettie noelle nola noreen odette opal pearl petra polly prudence quinn ramona raven reba rena renee rhonda
	robyn rochelle ronda roxana rowena ruthie sadie sally-ann sandy saskia shannon shari sheena shelby shelley sherri shirin skye sofie sondra
	stephany susannah sybil tabitha tania tatum tess thea tilda tilly tracie trudy twila una val velma verna viola viv wanda wilma
	winifred yara yvette zelda ximena alejandra alicia ana-maria analia antonia araceli belen blanca candela catalina cecilia claudia daniela
	elisa elvira emilia ernestina estela eva fabiola fernanda gabriela graciela imelda irma itzel ivonne jimena juana julieta leticia liliana
	lorena lucero macarena maribel maricela marisol marta mayra milagros mireya monserrat nayeli noemi norma ofelia paulina perla rebeca reyna
	rosalia rosario sandra silvana socorro susana valeria veronica violeta yadira yesenia agata agnieszka aneta anna beata bogna danuta dorota
	ewa grazyna hanna iwona joanna kasia katarzyna malgorzata renata teresa urszula wanda zofia astrid birgitta britt ebba elin freja gunilla
	hilde ingeborg kajsa karina kirsten linnea liv maja malin marit mette ragnhild sigrid signe siri solveig tone tove turid aino hanna kaisa
	marja paivi riikka aditi aishwarya anita anusha asha bhavna divya gayatri indira isha jaya kalpana kiran lata madhuri manisha nandini padma
	pallavi preeti rekha rina ritu sangeeta shalini shilpa shobha shreya smita sneha sonal swati tanvi uma vandana vidya akiko aya chie emi
	hana haruka kaori kumi mai mariko megumi miho misaki miyuki nana reiko rie sachiko sakura yui yumi amal dina farah hala hanan huda iman
	lina maha mona nada nawal nour rana rania reem salma samira shirin wafa yasmine zahra adaeze amina aminata efua esi fatou khadija ngozi
	nkechi nomsa thandiwe wanjiru anneke femke marijke marieke hanneke ineke sanne mieke`

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
	chinedu emeka olusegun tunde sipho thabo jacob jensen jensen kalanick travis evander
	abe adrian aidan ajay alastair alden aleksandar alf algernon alistair alvaro ambrose anders anton arne arnold asher ashok august
	austen barney bart beau benedict benny benson bernie bo boyd brady brendon brock bruno burt byron cal callum carey carlo carson cecil
	chet chip christophe clem cliff clive colby colm cormac cullen cy dana dane dante darcy darius darryl dashiell denny denzel des desmond
	dexter dimitri dirk donnie dorian dougal drake dwayne eamon edmond efrain egon eldon elias ellis elmer emil emmett enoch errol
	ewan ezekiel ezra fergus ferdinand finn fletcher forrest frankie freddie fritz garrett garth gaston gavin gene gerardo gideon gino godfrey
	grayson griffin gus gustav hamish hampton hank harley harris harrison hassan heath henrik hiram holden homer hubert humphrey hunter hyman
	 ike ilya inigo irvin isaiah jace jackson jaden jamal jarrod jarvis jasper javon jefferson jensen jeremiah jethro jock jonas
	jonah jordi jorgen josef josiah judah jude judd kai kareem keaton keegan kellan kenny kieran kip klaus kris kurtis kwesi lachlan
	lamar landon lane langston lars laurence leif leland lenny leopold liam lincoln linus lionel logan lonnie lorne lothar lou lowell luca
	lucian ludovic mack magnus malachi malik marcelo marlon marty mason maximilian maynard mickey mikael mikhail milo mitchell monty mordecai
	mort nasir nate nathaniel ned nestor nigel niklas noel nolan norbert odin ole olin omari orlando orson orville osborne osvaldo otis
	paddy parker pascal patricio paxton percival philip pierce placido porter quincy rafe raheem ralston rashad reed reese reggie reid reuben
	rhys rocco rodger roger rolf rollo ronnie roscoe rowan royce rufus rupert ryder sammy samson santos saul sawyer selwyn shamus sherman sid
	silas sinclair skip slade sol solomon spike stavros sven tad tanner tate ted terrance thaddeus thatcher theodor tibor titus toby todd
	tobin tomas trevor tucker ulysses uri vaughn vern vito wade waldo walt ward wayland webster wilbert wiley wilfred wilson wyatt xander
	yancy yann yusuf zachariah zane zeke abelardo adan aldo amado anibal armando arnulfo aurelio baltasar benito bernardo camilo cristian
	cristobal demetrio domingo edgardo efren eladio eliseo eloy emiliano ezequiel fabian faustino fausto federico fidel filiberto
	genaro german gerardo gilberto heriberto hilario humberto isidro jacinto jairo jeronimo leandro leonardo lisandro luciano marcelino
	mariano maximo moises narciso noe oswaldo pascual ramiro raymundo reinaldo rigoberto rogelio rolando romeo rosendo ruben sabino salvador
	saturnino severo teodoro tito tobias ulises valentin wilfredo andrzej bartosz boguslaw czeslaw dariusz dawid grzegorz henryk jacek janusz
	jaroslaw jerzy kamil kazimierz krzysztof leszek maciej marcin marek mariusz michal miroslaw pawel piotr rafal radoslaw robert slawomir
	stanislaw stefan szymon tadeusz tomasz wladyslaw wojciech zbigniew aksel anders arne arvid bengt birger bjarne eino einar erlend espen gunnar
	hakan halvard harald henning ivar jari johan jukka kaare karsten kjell knut lasse lennart magne markku matti mikko nils oddvar olav ove pal
	petter ragnar rune sindre sigurd stig svein tapio terje tor torbjorn toralf trond trygve vidar aarav abhishek aditya ajit akash akshay alok
	aman ankit anand anirudh anuj aravind ashish bharat chetan dev dhruv gopal hari ishaan jatin jayant karthik kartik kishore kunal lalit
	madhav manish mohan mohit nikhil nilesh pradip pranay prasad pravin raghav rajan rajat rajendra raman rohan rahul sameer samir saurabh
	shiv shyam siddhartha subhash sudhir sumit surya tarun uday umesh varun venkat vinay vishal yash daichi daisuke fumio haruki hideki hiroki
	hisashi ichiro jiro jun junichi katsuya kazuo keiji kenta koji kyohei masahiro masao mitsuo naoki nobuo osamu ryo ryota satoru seiji shigeru
	shin shinichi shota shuji susumu tadashi taichi takahiro takashi takeo taro tatsuya tetsuya tomohiro toru tsuyoshi yasuo yosuke yuji yusuke
	adel ahmad amir amr anwar ashraf ayman bilal faisal fadi farid fouad habib haidar hamid hamza hani hisham imad ismail jamil kamal karim majid
	mansour mazen mehdi mohammad mounir mustapha nabil nader nasser omar qasim rafik rami saad sadiq said samir sami tamer walid wael yahya
	youssef zaid ziad abdou abebe ade amadou babajide bayo cheikh chidi chukwu femi ifeanyi kwabena kwaku mamadou moussa musa obi olu seun sizwe
	tendai themba uche yaw joost pieter wim willem jeroen maarten sander daan bram gijs sjoerd hendrik mstislav`
