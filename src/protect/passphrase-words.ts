/** Short plain words, each of its own sound, none rude, none a name: read over the telephone, written down right. */
export const PASSPHRASE_WORDS: readonly string[] = `
acorn actor adult agent alarm album amber angle ankle apple apron arch arrow atlas attic aunt autumn award
bacon badge bagel baker ballet bamboo banana banjo barley barrel basil basket beach beacon beaver bench berry bicycle
birch biscuit blanket blossom board bonnet bottle boulder branch bread breeze brick bridge broom brother bubble bucket buffalo
bugle bunny butter button cabin cactus camel camera candle canoe canvas canyon captain caramel cargo carpet carrot
castle cattle cedar cello chalk charm cheese cherry chestnut chicken chimney circle circus citrus clarinet clay cliff clock
clover coach cobble cocoa coconut comet compass copper coral corner cotton cousin cradle crane crayon cricket crown crystal cupboard
curtain cushion custard cycle dairy daisy dancer daylight deck degree delta denim desert desk diamond dinner doctor dolphin
domino donkey door double dragon drawer dream drum duck dune eagle earth easel echo editor eight elbow elephant
elm ember emerald engine evening fabric falcon farmer feather fence fern ferry fiddle field finger fire flag flame
flannel flask flower flute forest fossil fountain fox freckle friend frog frost fruit galaxy gallery garden garlic gate
gazelle gentle giant ginger giraffe glacier glass glove goat gold goose grain grape grass gravel green grocer guitar
hammer hammock harbour harvest hazel hedge helmet herb heron hiker hill holly honey hood horizon horse hotel house
hundred iceberg igloo indigo ink insect iris iron island ivory ivy jacket jaguar jam jasmine jelly jewel jigsaw
jockey journey jug juice jumper jungle juniper kayak kennel kettle kitchen kite kitten kiwi knee knight ladder
lagoon lake lamp lantern lark laundry lavender lawn leaf leather lemon leopard letter library light lilac lime linen
lion lizard llama lobster lotus lunch magnet magpie mango maple marble margin market marmalade mask meadow melody
melon mermaid meteor mile milk minute mirror mitten modern monkey moon moose morning moss motor mountain mouse muffin
mushroom music mustard napkin nature neck needle nephew nest nickel night noodle north number nurse nutmeg oak oasis
oat ocean octopus office olive omelette onion opal orange orchard orchid organ ostrich otter oval oven owl oyster
paddle page paint palace palm pancake panda panther paper parade parcel park parrot parsley pasta pastry path peach
peacock pear pebble pelican pencil penguin pepper piano picnic pigeon pillow pine pink pirate planet plate plum pocket
poem polar pond pony poppy postcard potato prism pudding puffin pumpkin puppet purple puzzle pyramid quarter queen quilt quiver
rabbit racket radio raft railway rainbow raisin raven ribbon rice river robin rocket roof rope rose ruby ruler saddle
saffron sailor salad salmon sandal satin saucer scarf school season second seed shadow shell shelter shirt shovel
silver singer sister sketch skirt sleeve slipper snow soap socket sofa sparrow spider spinach spoon spring square squirrel
stable stadium star station stone storm straw stream summer sunset swan sweater table tailor tango teacher teapot temple
tennis thimble thistle thunder ticket tiger timber toast tomato topaz torch tortoise towel tower tractor train treasure tree trumpet
tulip tunnel turkey turtle umbrella uncle unicorn valley vanilla velvet village vine violet violin vowel wafer wagon wallet
walnut walrus water wave weaver wheat wheel whistle willow window winter wizard wood wool yacht yellow yogurt zebra
`
  .trim()
  .split(/\s+/);
