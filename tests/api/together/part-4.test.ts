import { runTogether } from './suites';

runTogether(3);
