import { runTogether } from './suites';

runTogether(4);
