// Maps that stand still, painted with what their box says.

import { drawBoxes } from "./boxes.mjs";
import { drawStill } from "./land.mjs";

drawBoxes("painted", drawStill);
