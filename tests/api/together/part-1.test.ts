import { runTogether } from './suites';

runTogether(0);
