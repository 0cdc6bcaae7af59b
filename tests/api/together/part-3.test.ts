import { runTogether } from './suites';

runTogether(2);
